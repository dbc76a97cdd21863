package org.eport.workbench.problems;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.eport.core.document.Violation;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Icon;
import org.eport.workbench.look.Icons;
import org.eport.workbench.look.Palette;

/** What is wrong with the form in the active editor; Enter or a double click leads to the field. */
public final class ProblemsView extends ViewPart {

    private static final int[] WIDTHS = {140, 170, 190, 330, 400};
    private static final String[] COLUMNS = {"rule", "document", "field", "text", "remedy"};

    private final IPartListener2 follow = new IPartListener2() {

        @Override
        public void partActivated(IWorkbenchPartReference part) {
            attach();
        }

        @Override
        public void partBroughtToTop(IWorkbenchPartReference part) {
            attach();
        }

        @Override
        public void partClosed(IWorkbenchPartReference part) {
            attach();
        }
    };

    private Workstation station;
    private String name;
    private Composite area;
    private StackLayout stack;
    private Label nothing;
    private Table table;
    private Optional<ProblemSource> source = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        station = getSite().getService(Workstation.class);
        name = getPartName();
        area = parent;
        stack = new StackLayout();
        parent.setLayout(stack);
        nothing = new Label(parent, SWT.WRAP);
        Palette.paint(nothing, Palette.Name.TEXT);
        nothing.setData("test.id", "problems.none");
        table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE);
        table.setData("test.id", "problems.table");
        table.setHeaderVisible(true);
        for (int i = 0; i < COLUMNS.length; i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(station.say("workbench.problems." + COLUMNS[i]));
            column.setWidth(WIDTHS[i]);
        }
        table.addListener(SWT.DefaultSelection, event -> jump());
        PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, "org.eport.help.screen_problems");
        getSite().getPage().addPartListener(follow);
        attach();
    }

    private void attach() {
        IEditorPart editor = getSite().getPage().getActiveEditor();
        Optional<ProblemSource> now = Optional.ofNullable(editor)
                .map(one -> one.getAdapter(ProblemSource.class));
        boolean other = !now.equals(source);
        source = now;
        if (other) {
            now.ifPresent(one -> one.onProblems(() -> {
                if (!area.isDisposed() && source.filter(one::equals).isPresent()) {
                    show();
                }
            }));
        }
        show();
    }

    private void show() {
        List<Violation> problems = source.map(ProblemSource::problems).orElse(List.of());
        setPartName(problems.isEmpty() ? name : station.say("workbench.problems.title", name,
                problems.size()));
        nothing.setText(station.say(source.isPresent() ? "workbench.problems.none"
                : "workbench.problems.noForm"));
        int selected = table.getSelectionIndex();
        table.setRedraw(false);
        table.removeAll();
        for (Violation problem : problems) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setData(problem);
            item.setImage(0, image());
            item.setText(new String[] {problem.ruleId(), source.map(ProblemSource::document).orElse(""),
                    source.map(one -> one.label(problem.field())).orElse(""), station.say(problem.text()),
                    station.say(problem.remedy())});
        }
        if (!problems.isEmpty()) {
            table.setSelection(Math.max(0, Math.min(selected, problems.size() - 1)));
        }
        table.setRedraw(true);
        stack.topControl = problems.isEmpty() ? nothing : table;
        area.layout();
    }

    private org.eclipse.swt.graphics.Image image() {
        if (table.getData("mark") == null) {
            table.setData("mark", Icons.image(Icon.ERROR, table));
        }
        return (org.eclipse.swt.graphics.Image) table.getData("mark");
    }

    private void jump() {
        if (table.getSelectionIndex() >= 0) {
            String field = ((Violation) table.getSelection()[0].getData()).field();
            source.ifPresent(one -> {
                getSite().getPage().activate(getSite().getPage().getActiveEditor());
                one.focus(field);
            });
        }
    }

    @Override
    public void setFocus() {
        if (stack.topControl != null) {
            stack.topControl.setFocus();
        }
    }

    @Override
    public void dispose() {
        getSite().getPage().removePartListener(follow);
        super.dispose();
    }
}
