package org.eport.workbench.preferences;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Density;
import org.eport.workbench.look.Palette;

/** The one page of settings: how things look, what comes back at login, and the language. */
public final class WorkbenchPage extends PreferencePage implements IWorkbenchPreferencePage {

    private Workstation station;
    private Personal personal;
    private Language language;
    private Choice<Theme> theme;
    private Spinner letters;
    private Choice<Density> density;
    private Button keepLayout;
    private Choice<String> speech;

    @Override
    public void init(IWorkbench workbench) {
        station = workbench.getService(Workstation.class);
        personal = workbench.getService(Personal.class);
        language = new Language(station.folder());
        noDefaultButton();
    }

    @Override
    protected Control createContents(Composite parent) {
        PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, "org.eport.help.screen_preferences");
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(14, 12).applyTo(page);
        Settings now = personal.settings();
        theme = new Choice<>(page, station.say("workbench.preferences.theme"), "preferences.theme",
                now.theme(),
                words("workbench.preferences.theme.", Theme.values()));
        density = new Choice<>(page, station.say("workbench.preferences.density"), "preferences.density",
                now.density(), words("workbench.preferences.density.", Density.values()));
        letters(page, now.letters());
        new Label(page, SWT.NONE);
        keepLayout = new Button(page, SWT.CHECK);
        keepLayout.setText(station.say("workbench.preferences.keepLayout"));
        keepLayout.setSelection(now.keepLayout());
        keepLayout.setData("test.id", "preferences.keepLayout");
        Label line = new Label(page, SWT.SEPARATOR | SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(line);
        Map<String, String> spoken = new LinkedHashMap<>();
        spoken.put("zh", "中文");
        spoken.put("en", "English");
        speech = new Choice<>(page, station.say("workbench.preferences.language"), "preferences.language",
                spoken(),
                spoken);
        new Label(page, SWT.NONE);
        Label restart = new Label(page, SWT.WRAP);
        restart.setText(station.say("workbench.preferences.language.restart"));
        Palette.paint(restart, Palette.Name.MUTED);
        GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(restart);
        return page;
    }

    private void letters(Composite page, int points) {
        Label before = new Label(page, SWT.NONE);
        before.setText(station.say("workbench.preferences.letters"));
        letters = new Spinner(page, SWT.BORDER);
        letters.setValues(points, Settings.SMALLEST, Settings.LARGEST, 0, 1, 1);
        letters.setData("test.id", "preferences.letters");
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(letters);
    }

    private <E extends Enum<E>> Map<E, String> words(String prefix, E[] values) {
        Map<E, String> words = new LinkedHashMap<>();
        for (E value : values) {
            words.put(value, station.say(prefix + value.name()));
        }
        return words;
    }

    private String spoken() {
        return "zh".equals(station.locale().getLanguage()) ? "zh" : "en";
    }

    @Override
    public boolean performOk() {
        boolean kept = personal.choose(new Settings(theme.chosen(), letters.getSelection(), density.chosen(),
                keepLayout.getSelection()));
        if (!kept) {
            setErrorMessage(station.say("workbench.preferences.notKept", station.ownFolder()));
            return false;
        }
        String wanted = speech.chosen();
        if (!wanted.equals(language.chosen().orElse(spoken())) || !wanted.equals(spoken())) {
            return speak(wanted);
        }
        return true;
    }

    private boolean speak(String wanted) {
        if (!language.choose(wanted)) {
            setErrorMessage(station.say("workbench.preferences.notKept", station.folder()));
            return false;
        }
        if (!wanted.equals(spoken()) && MessageDialog.open(MessageDialog.QUESTION, getShell(),
                station.say("workbench.preferences.language"),
                        station.say("workbench.preferences.language.ask"),
                SWT.SHEET, station.say("workbench.preferences.language.now"),
                station.say("workbench.preferences.language.later")) == 0) {
            getShell().getDisplay().asyncExec(() -> PlatformUI.getWorkbench().restart());
        }
        return true;
    }
}
