package org.eport.workbench.login;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eport.core.desk.Workplaces;
import org.eport.core.identity.Holder;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Icon;
import org.eport.workbench.look.Icons;
import org.eport.workbench.look.Palette;

/**
 * The cards that are in the readers now, one line each. Keeps the chosen one chosen while others come and go.
 */
final class CardTable {

    private static final int[] WIDTHS = {150, 150, 210, 110, 90};

    private final Workstation station;
    private final Table table;
    private final LocalResourceManager images;
    private List<FoundCard> cards = List.of();

    CardTable(Composite parent, Workstation station, Consumer<Optional<FoundCard>> chosen) {
        this.station = station;
        table = new Table(parent, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
        table.setData("test.id", "login.cards");
        table.setHeaderVisible(true);
        images = new LocalResourceManager(JFaceResources.getResources(), table);
        List<String> titles = List.of(station.say("workbench.login.column.holder"),
                station.say("workbench.login.column.kind"),
                        station.say("workbench.login.column.organisation"),
                station.say("workbench.login.column.until"), station.say("workbench.login.column.reader"));
        for (int i = 0; i < WIDTHS.length; i++) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(titles.get(i));
            column.setWidth(WIDTHS[i]);
        }
        table.addListener(SWT.Selection, event -> chosen.accept(chosen()));
    }

    Table control() {
        return table;
    }

    boolean isEmpty() {
        return cards.isEmpty();
    }

    Optional<FoundCard> chosen() {
        int index = table.getSelectionIndex();
        return index < 0 || index >= cards.size() ? Optional.empty() : Optional.of(cards.get(index));
    }

    /** @param preferred number of the card that is chosen when the chosen one is gone */
    void show(List<FoundCard> now, Optional<String> preferred) {
        Optional<String> before = chosen().map(FoundCard::number);
        List<FoundCard> old = cards;
        cards = new ArrayList<>(now);
        fill();
        Optional<String> arrived = old.isEmpty() ? Optional.empty() : now.stream().map(FoundCard::number)
                .filter(number -> old.stream().noneMatch(one -> one.number().equals(number))).findFirst();
        int index = arrived.map(this::indexOf).filter(i -> i >= 0)
                .or(() -> before.map(this::indexOf).filter(i -> i >= 0))
                .or(() -> preferred.map(this::indexOf).filter(i -> i >= 0))
                .orElse(cards.isEmpty() ? -1 : 0);
        if (index >= 0) {
            table.setSelection(index);
            int visible = Math.max(1, table.getClientArea().height / table.getItemHeight() - 1);
            table.setTopIndex(index < visible ? 0 : index - visible / 2);
        }
    }

    /** Moves the choice by some lines, for the arrow keys while the PIN is typed. */
    boolean move(int lines) {
        int index = table.getSelectionIndex() + lines;
        if (index < 0 || index >= cards.size()) {
            return false;
        }
        table.setSelection(index);
        table.showSelection();
        return true;
    }

    private int indexOf(String number) {
        for (int i = 0; i < cards.size(); i++) {
            if (cards.get(i).number().equals(number)) {
                return i;
            }
        }
        return -1;
    }

    private void fill() {
        table.setRedraw(false);
        table.removeAll();
        Palette palette = Palette.of(table);
        for (FoundCard card : cards) {
            TableItem item = new TableItem(table, SWT.NONE);
            boolean good = card.usable() && !card.blocked();
            Icon icon = good ? Icon.CARD : card.blocked() ? Icon.LOCK : Icon.WARNING;
            item.setImage(Icons.image(icon, images));
            item.setText(new String[] {card.holder().map(Holder::name).orElseGet(card::number),
                    card.holder().map(this::kind).orElse(""),
                    card.holder().map(Holder::organisationName).orElse(""),
                    card.holder().map(CardTable::until).orElse(""), card.reader()});
            if (!good) {
                item.setForeground(palette.color(Palette.Name.MUTED));
            }
        }
        table.setRedraw(true);
    }

    private String kind(Holder holder) {
        return Words.kind(station, holder);
    }

    private static String until(Holder holder) {
        return LocalDate.ofInstant(holder.validTo(), Workplaces.BUSINESS_ZONE).toString();
    }
}
