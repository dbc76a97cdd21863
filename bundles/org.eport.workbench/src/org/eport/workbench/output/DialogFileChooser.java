package org.eport.workbench.output;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eport.workbench.Workstation;

/** Asks with the platform's own dialog, and before it replaces a file. */
final class DialogFileChooser implements FileChooser {

    private final Workstation station;
    private final Path folder;

    /** @param folder to begin in */
    DialogFileChooser(Workstation station, Path folder) {
        this.station = station;
        this.folder = folder;
    }

    @Override
    public Optional<Path> save(Shell shell, String name, String kind) {
        String ending = name.substring(name.lastIndexOf('.'));
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(station.say("workbench.export.where"));
        dialog.setFilterPath(folder.toString());
        dialog.setFilterNames(new String[] {kind});
        dialog.setFilterExtensions(new String[] {"*" + ending});
        dialog.setFileName(name);
        for (String chosen = dialog.open(); chosen != null; chosen = dialog.open()) {
            Path file = Path.of(chosen.endsWith(ending) ? chosen : chosen + ending);
            if (!Files.exists(file) || replace(shell, file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private boolean replace(Shell shell, Path file) {
        String[] answers = {station.say("workbench.export.replace.yes"), station.say("workbench.export.replace.no")};
        return MessageDialog.open(MessageDialog.QUESTION, shell, station.say("workbench.export.replace.title"),
                station.say("workbench.export.replace", file.getFileName(), file.toAbsolutePath().getParent()),
                SWT.NONE, answers) == 0;
    }
}
