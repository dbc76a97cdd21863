package org.eport.workbench.task;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.eport.core.desk.Outcome;
import org.eport.core.desk.Request;
import org.eport.core.desk.Workplaces;
import org.eport.workbench.Background;
import org.eport.workbench.Workstation;
import org.eport.workbench.screen.Neighbours;
import org.eport.workbench.screen.Screens;
import org.eport.workbench.task.Tasks.Pile;
import org.eport.workbench.task.Tasks.Waiting;

/** Piles of what waits, each opened with its oldest documents; Enter on a pile opens its list. */
public final class TasksView extends ViewPart implements Workstation.Listener {

    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(Workplaces.BUSINESS_ZONE);
    /** Several answers in a row are read once. */
    private static final int CALM_MILLIS = 400;

    private Workstation station;
    private TreeViewer tree;
    private Composite stack;
    private Composite table;
    private Label empty;
    private final Runnable again = this::read;

    /** A document and the pile it lies in. */
    private record Leaf(Pile pile, Waiting waiting) {
    }

    @Override
    public void createPartControl(Composite parent) {
        station = getSite().getService(Workstation.class);
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        empty = new Label(stack, SWT.WRAP);
        empty.setText(station.say("workbench.task.reading"));
        empty.setData("test.id", "tasks.empty");
        table = new Composite(stack, SWT.NONE);
        TreeColumnLayout columns = new TreeColumnLayout();
        table.setLayout(columns);
        tree = new TreeViewer(table, SWT.FULL_SELECTION);
        tree.getTree().setHeaderVisible(true);
        tree.getTree().setData("test.id", "tasks.tree");
        tree.setContentProvider(new Content());
        column(columns, "workbench.task.what", 5, 200); // a pile and a long number whole
        column(columns, "workbench.task.owner", 3, 80);
        column(columns, "workbench.task.since", 3, 90);
        column(columns, "workbench.task.age", 2, 60);
        tree.getTree().addListener(SWT.DefaultSelection, event -> open());
        getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.REFRESH.getId(),
                new org.eclipse.jface.action.Action() {

                    @Override
                    public void run() {
                        read();
                    }
                });
        PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, "org.eport.help.screen_tasks");
        top(empty);
        station.addListener(this);
        read();
    }

    private void column(TreeColumnLayout columns, String key, int weight, int least) {
        TreeViewerColumn column = new TreeViewerColumn(tree, SWT.NONE);
        column.getColumn().setText(station.say(key));
        columns.setColumnData(column.getColumn(), new ColumnWeightData(weight, least));
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> text(element, key)));
    }

    private String text(Object element, String column) {
        Pile pile = element instanceof Leaf leaf ? leaf.pile() : (Pile) element;
        if (element instanceof Pile) {
            return column.equals("workbench.task.what") ? station.say("workbench.task.pile",
                    station.say(pile.function().labelKey()), count(pile))
                    : column.equals("workbench.task.age") ? age(pile.oldest().get(0)) : "";
        }
        Waiting waiting = ((Leaf) element).waiting();
        return switch (column) {
            case "workbench.task.what" -> waiting.document().number();
            case "workbench.task.owner" -> waiting.document().orgCode();
            case "workbench.task.since" -> waiting.since().map(SINCE::format).orElse("");
            default -> age(waiting);
        };
    }

    private static String count(Pile pile) {
        return pile.count() >= Tasks.COUNTED ? pile.count() + "+" : String.valueOf(pile.count());
    }

    private String age(Waiting waiting) {
        return waiting.since().map(since -> {
            Duration age = Duration.between(since, Instant.now(station.clock()));
            return age.toDays() > 0 ? station.say("workbench.task.days", age.toDays())
                    : age.toHours() > 0 ? station.say("workbench.task.hours", age.toHours())
                    : station.say("workbench.task.minutes", Math.max(0, age.toMinutes()));
        }).orElse("");
    }

    private void read() {
        if (!stack.isDisposed()) {
            Background.read(station, station.say("workbench.task.reading"), stack,
                    monitor -> new Tasks(station).read(monitor), this::show);
        }
    }

    private void show(List<Pile> piles) {
        long all = piles.stream().mapToLong(Pile::count).sum();
        setPartName(station.say("workbench.task.title", all));
        Object[] open = tree.getExpandedElements();
        boolean first = tree.getInput() == null;
        tree.setInput(piles);
        if (first) {
            tree.expandToLevel(2);
        } else {
            for (Object one : open) {
                piles.stream().filter(pile -> one instanceof Pile before
                        && before.function().id().equals(pile.function().id()))
                        .forEach(pile -> tree.setExpandedState(pile, true));
            }
        }
        if (!piles.isEmpty() && tree.getSelection().isEmpty()) {
            tree.setSelection(new StructuredSelection(piles.get(0)));
        }
        empty.setText(station.say("workbench.task.empty"));
        top(piles.isEmpty() ? empty : table);
    }

    private void top(org.eclipse.swt.widgets.Control control) {
        ((StackLayout) stack.getLayout()).topControl = control;
        stack.layout();
    }

    private void open() {
        Object selected = tree.getStructuredSelection().getFirstElement();
        Screens screens = new Screens(station, getSite().getPage());
        if (selected instanceof Pile pile) {
            screens.function(pile.function());
        } else if (selected instanceof Leaf leaf) {
            screens.document(leaf.pile().function().type(), leaf.waiting().document().number(),
                    neighbours(leaf));
        }
    }

    private static Neighbours neighbours(Leaf leaf) {
        List<String> numbers = leaf.pile().oldest().stream().map(one -> one.document().number()).toList();
        return Neighbours.of(numbers);
    }

    @Override
    public void performed(Request request, List<Outcome> outcomes) {
        if (!stack.isDisposed()) {
            stack.getDisplay().asyncExec(() -> {
                if (!stack.isDisposed()) {
                    stack.getDisplay().timerExec(CALM_MILLIS, again);
                }
            });
        }
    }

    @Override
    public void setFocus() {
        if (((StackLayout) stack.getLayout()).topControl == table) {
            tree.getTree().setFocus();
        } else {
            stack.setFocus();
        }
    }

    @Override
    public void dispose() {
        station.removeListener(this);
        super.dispose();
    }

    /** Piles and the documents in them. */
    private static final class Content extends ArrayContentProvider implements ITreeContentProvider {

        @Override
        public Object[] getChildren(Object parent) {
            return parent instanceof Pile pile ? pile.oldest().stream().map(one ->
                    new Leaf(pile, one)).toArray()
                    : new Object[0];
        }

        @Override
        public Object getParent(Object element) {
            return element instanceof Leaf leaf ? leaf.pile() : null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof Pile;
        }
    }
}
