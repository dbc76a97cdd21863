package org.eport.workbench.help;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** The contents as a tree; a topic opens when it is chosen. */
final class ContentsTree {

    private final Tree tree;
    private String shown = "";

    ContentsTree(Composite parent, Consumer<String> open) {
        tree = new Tree(parent, SWT.SINGLE | SWT.V_SCROLL);
        tree.setData("test.id", "help.contents.tree");
        tree.addListener(SWT.Selection, event -> open((TreeItem) event.item, open));
        tree.addListener(SWT.DefaultSelection, event -> {
            TreeItem item = (TreeItem) event.item;
            item.setExpanded(!item.getExpanded());
        });
    }

    private void open(TreeItem item, Consumer<String> open) {
        String href = ((Topic) item.getData()).href();
        if (!href.isEmpty() && !href.equals(shown)) {
            open.accept(href);
        }
    }

    Tree control() {
        return tree;
    }

    void fill(List<Topic> books) {
        tree.setRedraw(false);
        tree.removeAll();
        for (Topic book : books) {
            add(new TreeItem(tree, SWT.NONE), book);
        }
        Stream.of(tree.getItems()).forEach(item -> item.setExpanded(true));
        tree.setRedraw(true);
        select(shown);
    }

    private void add(TreeItem item, Topic topic) {
        item.setText(topic.label());
        item.setData(topic);
        topic.children().forEach(child -> add(new TreeItem(item, SWT.NONE), child));
    }

    /** Follows what is shown; nothing is chosen when it is not in the contents. */
    void select(String href) {
        shown = href;
        Optional<TreeItem> item = href.isEmpty() ? Optional.empty() : find(tree.getItems(), href)
                .or(() -> find(tree.getItems(), Topic.address(href)));
        item.ifPresentOrElse(tree::setSelection, tree::deselectAll);
    }

    private static Optional<TreeItem> find(TreeItem[] items, String href) {
        return Stream.of(items).flatMap(item -> Stream.concat(
                Stream.of(item).filter(one -> ((Topic) one.getData()).href().equals(href)),
                find(item.getItems(), href).stream())).findFirst();
    }
}
