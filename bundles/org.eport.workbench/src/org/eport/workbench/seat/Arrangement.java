package org.eport.workbench.seat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/**
 * Which views are open, which of them is in front, and how wide everything is. The perspective is made anew
 * at each login and then pushed into this shape, so that a newer program is never bound to an older one's
 * inner state.
 */
final class Arrangement {

    private static final String VIEW = "view";
    private static final String SIZE = "size";

    private final IWorkbenchPage page;

    Arrangement(IWorkbenchPage page) {
        this.page = page;
    }

    void save(IMemento memento) {
        for (IViewReference view : page.getViewReferences()) {
            IMemento one = memento.createChild(VIEW, view.getId());
            one.putBoolean("front", page.isPartVisible(view.getPart(false)));
        }
        List<String> sizes = new ArrayList<>();
        walk(perspective(), "", (place, element) -> {
            if (element.getContainerData() != null && element.getContainerData().matches("\\d+")) {
                sizes.add(place + "=" + element.getContainerData());
            }
        });
        sizes.forEach(size -> memento.createChild(SIZE, size));
    }

    void restore(IMemento memento) {
        List<IMemento> wanted = Arrays.asList(memento.getChildren(VIEW));
        for (IViewReference open : page.getViewReferences()) {
            boolean keep = wanted.stream().anyMatch(one -> one.getID().equals(open.getId()));
            if (!keep && page.getPerspective() != null) {
                page.hideView(open);
            }
        }
        for (IMemento one : wanted) {
            boolean front = Boolean.TRUE.equals(one.getBoolean("front"));
            try {
                page.showView(one.getID(), null, front ? IWorkbenchPage.VIEW_VISIBLE
                        : IWorkbenchPage.VIEW_CREATE);
            } catch (PartInitException gone) {
                continue; // a view whose plug-in was removed
            }
        }
        List<String> sizes = Arrays.stream(memento.getChildren(SIZE)).map(IMemento::getID).toList();
        walk(perspective(), "", (place, element) -> sizes.stream()
                .filter(size -> size.startsWith(place + "="))
                .forEach(size -> element.setContainerData(size.substring(place.length() + 1))));
    }

    private interface Visitor {
        void visit(String place, MUIElement element);
    }

    /** Places are paths of positions with the kind of each element: another arrangement has other places. */
    private static void walk(MUIElement element, String place, Visitor visitor) {
        if (element instanceof MElementContainer<?> container) {
            int index = 0;
            for (MUIElement child : container.getChildren()) {
                String kind = child.getClass().getInterfaces()[0].getSimpleName();
                String here = place + "/" + index++ + kind;
                visitor.visit(here, child);
                walk(child, here, visitor);
            }
        }
    }

    private MPerspective perspective() {
        EModelService model = page.getWorkbenchWindow().getService(EModelService.class);
        return model.getActivePerspective(page.getWorkbenchWindow()
                .getService(org.eclipse.e4.ui.model.application.ui.basic.MWindow.class));
    }
}
