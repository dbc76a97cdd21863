package org.eport.workbench.look;

import org.eclipse.jface.resource.FontRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;

/** The fonts of the workbench. They follow the size of letters the holder has chosen. For the UI thread. */
public final class TextSize {

    private static final String TITLE = "org.eport.workbench.title";

    private TextSize() {
    }

    /** What most things are written in. */
    public static Font normal() {
        return JFaceResources.getDefaultFont();
    }

    /** The same, bold: column heads, sections. */
    public static Font bold() {
        return JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
    }

    /** The name of a page. */
    public static Font title() {
        FontRegistry fonts = JFaceResources.getFontRegistry();
        FontData[] base = normal().getFontData();
        FontData title = new FontData(base[0].getName(), base[0].getHeight() + 4, base[0].getStyle());
        fonts.put(TITLE, new FontData[] {title});
        return fonts.get(TITLE);
    }
}
