package org.eport.workbench.batch;

import java.util.Optional;
import java.util.function.BiConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eport.core.code.CodeException;
import org.eport.core.code.NumberRange;
import org.eport.core.desk.Desk;
import org.eport.core.text.Message;
import org.eport.workbench.Workstation;

/** First number and count; the last number follows while typing, and so does what is wrong. Enter looks it up. */
final class RangeEntry extends Composite {

    private final Workstation station;
    private final Text start;
    private final Text count;
    private final Label end;
    private final Combo size;
    private final Button look;

    RangeEntry(Composite parent, Workstation station, BiConsumer<NumberRange, Integer> found) {
        super(parent, SWT.NONE);
        this.station = station;
        GridLayoutFactory.fillDefaults().numColumns(9).spacing(8, 0).applyTo(this);
        start = field("workbench.batch.start", "batch.start", 150);
        count = field("workbench.batch.count", "batch.count", 60);
        new Label(this, SWT.NONE).setText(station.say("workbench.batch.end"));
        end = new Label(this, SWT.NONE);
        end.setData("test.id", "batch.end");
        GridDataFactory.fillDefaults().hint(260, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).grab(true, false)
                .applyTo(end);
        new Label(this, SWT.NONE).setText(station.say("workbench.batch.size"));
        size = new Combo(this, SWT.READ_ONLY);
        size.setData("test.id", "batch.size");
        RangePages.SIZES.forEach(one -> size.add(String.valueOf(one)));
        size.select(0);
        look = new Button(this, SWT.PUSH);
        look.setText(station.say("workbench.batch.look"));
        look.setData("test.id", "batch.look");
        Runnable go = () -> range().ifPresent(range -> found.accept(range, RangePages.SIZES.get(
                size.getSelectionIndex())));
        look.addListener(SWT.Selection, event -> go.run());
        size.addListener(SWT.Selection, event -> go.run());
        start.addListener(SWT.DefaultSelection, event -> count.setFocus());
        count.addListener(SWT.DefaultSelection, event -> go.run());
        start.addListener(SWT.Modify, event -> tell());
        count.addListener(SWT.Modify, event -> tell());
        tell();
    }

    private Text field(String key, String id, int width) {
        new Label(this, SWT.NONE).setText(station.say(key));
        Text text = new Text(this, SWT.BORDER);
        text.setData("test.id", id);
        text.setTextLimit(30);
        GridDataFactory.fillDefaults().hint(width, SWT.DEFAULT).applyTo(text);
        return text;
    }

    private void tell() {
        boolean begun = !start.getText().isBlank() && !count.getText().isBlank();
        String sentence = begun ? problem().map(station::say).orElseGet(() -> range().orElseThrow().end())
                : "";
        end.setText(sentence.replace("&", "&&"));
        end.setToolTipText(sentence);
        look.setEnabled(begun && problem().isEmpty());
    }

    private Optional<Message> problem() {
        try {
            read();
            return Optional.empty();
        } catch (CodeException e) {
            return Optional.of(e.text());
        }
    }

    private Optional<NumberRange> range() {
        try {
            return Optional.of(read());
        } catch (CodeException shownAlready) {
            return Optional.empty();
        }
    }

    private NumberRange read() throws CodeException {
        String typed = count.getText().strip();
        if (!typed.matches("[0-9]{1,6}")) {
            throw new CodeException(Message.of("code.range.count", typed));
        }
        int wanted = Integer.parseInt(typed);
        if (wanted > Desk.MOST) {
            throw new CodeException(Message.of("workbench.batch.tooMany", wanted, Desk.MOST));
        }
        return RangePages.range(start.getText().strip(), wanted);
    }

    @Override
    public boolean setFocus() {
        return start.setFocus();
    }
}
