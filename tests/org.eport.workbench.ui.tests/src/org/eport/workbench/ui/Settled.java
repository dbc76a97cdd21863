package org.eport.workbench.ui;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Opens each kind of screen once before the first test: what the platform loads and lays out at its very first
 * perspective is not what the watchdog is for; the bench measures it.
 */
final class Settled implements BeforeAllCallback {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(Settled.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(SPACE).getOrComputeIfAbsent("settled", any -> {
            Office office = new Office();
            String form = office.issue(1);
            office.login("operator1");
            office.open("exportreceipt.function.batchFiling");
            office.bot.withId(org.eclipse.swt.widgets.Text.class, "batch.start");
            office.open("exportreceipt.form.name");
            office.bot.withId(org.eclipse.swt.widgets.Control.class, "list.table");
            office.openDocument("exportreceipt.form", form);
            office.open("exportreceipt.application.action.apply");
            office.bot.withId(org.eclipse.swt.widgets.Text.class, "form.field.copies");
            office.closeEditors();
            office.lock();
            return true;
        });
    }
}
