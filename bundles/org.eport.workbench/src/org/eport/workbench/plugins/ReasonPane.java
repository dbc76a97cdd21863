package org.eport.workbench.plugins;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eport.workbench.look.Icon;
import org.eport.workbench.look.Icons;
import org.eport.workbench.look.Palette.Name;
import org.eport.workbench.look.TextSize;
import org.eport.workbench.query.Ground;

/** Stands in place of the page: that it is coming, or why it does not and what to do. */
final class ReasonPane extends Composite {

    private static final int WIDTH = 560;
    private static final int ICON_SIZE = 32;

    private final Label picture;
    private final Text sentence;
    private final Text remedy;

    ReasonPane(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(24, 24).spacing(14, 8).applyTo(this);
        Ground.give(this, Name.BACK, Name.TEXT);
        picture = new Label(this, SWT.NONE);
        Ground.under(picture, Name.BACK);
        GridDataFactory.fillDefaults().span(1, 2).align(SWT.BEGINNING, SWT.BEGINNING).applyTo(picture);
        sentence = words("plugins.reason");
        sentence.setFont(TextSize.bold());
        remedy = words("plugins.reason.remedy");
    }

    /** Texts and not labels, so that the keyboard reaches them and they can be copied. */
    private Text words(String id) {
        Text text = new Text(this, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        text.setData("test.id", id);
        Ground.give(text, Name.BACK, Name.TEXT);
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(text);
        return text;
    }

    void wait(String words) {
        show(Icon.CLOCK, words, "");
    }

    void refuse(String words, String whatToDo) {
        show(Icon.LOCK, words, whatToDo);
    }

    private void show(Icon icon, String words, String whatToDo) {
        picture.setImage(Icons.image(icon, ICON_SIZE, picture));
        sentence.setText(words);
        remedy.setText(whatToDo);
        layout(true, true);
    }

    void focus() {
        sentence.setFocus();
    }
}
