package org.eport.workbench.document;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eport.core.flow.FlowDiagram;
import org.eport.workbench.Background;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Palette;

/** The flow of the document with its present state lit, drawn from the declaration. */
final class DiagramPage extends ScrolledComposite implements DocumentPage {

    private final Workstation station;
    private final Label picture;
    private Optional<Image> image = Optional.empty();

    DiagramPage(Composite parent, Workstation station) {
        super(parent, SWT.H_SCROLL | SWT.V_SCROLL);
        this.station = station;
        picture = new Label(this, SWT.NONE);
        picture.setData("test.id", "diagram.picture");
        setContent(picture);
        Palette palette = Palette.of(this);
        Runnable paint = () -> setBackground(palette.color(Palette.Name.BACK));
        paint.run();
        palette.onChange(this, paint);
        getHorizontalBar().setIncrement(40);
        getVerticalBar().setIncrement(40);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(this, "org.eport.help.screen_diagram");
        addListener(SWT.Dispose, event -> image.ifPresent(Image::dispose));
    }

    @Override
    public void show(Loaded loaded) {
        picture.setText(station.say("workbench.document.drawing"));
        picture.setSize(picture.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        Background.read(station, station.say("workbench.document.drawing"), this, monitor -> draw(loaded),
                this::show);
    }

    private Optional<ImageData> draw(Loaded loaded) {
        String svg = FlowDiagram.svg(loaded.flow(), station.workplace().texts(), station.locale(),
                loaded.states());
        try {
            return Optional.of(new ImageData(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))));
        } catch (SWTException e) {
            Platform.getLog(DiagramPage.class).error("the state diagram cannot be drawn", e);
            return Optional.empty();
        }
    }

    private void show(Optional<ImageData> data) {
        image.ifPresent(Image::dispose);
        image = data.map(pixels -> new Image(getDisplay(), pixels));
        if (image.isPresent()) {
            picture.setText("");
            picture.setImage(image.get());
        } else {
            picture.setText(station.say("workbench.document.noDrawing"));
        }
        picture.setSize(picture.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }
}
