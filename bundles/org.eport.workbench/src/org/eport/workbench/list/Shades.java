package org.eport.workbench.list;

import org.eclipse.swt.graphics.Color;
import org.eport.workbench.look.Palette;
import org.eport.workbench.look.Palette.Name;

/** The colours a list is drawn in, looked up once for each theme and not for each cell. */
record Shades(Color text, Color back, Color surface, Color line, Color muted, Color accent, Color onAccent,
        Color selected, Color[] tones) {

    static Shades of(Palette palette) {
        Palette.Tone[] tones = Palette.Tone.values();
        Color[] colours = new Color[tones.length];
        for (Palette.Tone tone : tones) {
            colours[tone.ordinal()] = palette.color(tone.text());
        }
        return new Shades(palette.color(Name.TEXT), palette.color(Name.BACK), palette.color(Name.SURFACE),
                palette.color(Name.LINE), palette.color(Name.MUTED), palette.color(Name.ACCENT),
                palette.color(Name.ON_ACCENT), palette.color(Name.ACCENT_BACK), colours);
    }

    Color tone(Palette.Tone tone) {
        return tones[tone.ordinal()];
    }
}
