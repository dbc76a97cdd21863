package org.eport.workbench.login;

import java.util.Map;
import java.util.Optional;

import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.services.IServiceLocator;
import org.eclipse.ui.services.ISourceProviderService;
import org.eport.core.identity.Agency;
import org.eport.core.identity.Holder;

/**
 * Lets declared menus and activities ask who works here: {@code org.eport.holder.kind} is the card kind,
 * {@code org.eport.holder.agency} the agency or empty. Both are empty before the first login.
 */
public final class HolderSource extends AbstractSourceProvider {

    private static final String KIND = "org.eport.holder.kind";
    private static final String AGENCY = "org.eport.holder.agency";

    private Optional<Holder> holder = Optional.empty();

    /** Tells the platform's expressions that somebody has logged in. On the UI thread. */
    static void tell(IServiceLocator locator, Holder holder) {
        if (locator.getService(ISourceProviderService.class)
                .getSourceProvider(KIND) instanceof HolderSource source) {
            source.holder = Optional.of(holder);
            source.fireSourceChanged(ISources.WORKBENCH, source.getCurrentState());
        }
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[] {KIND, AGENCY};
    }

    @Override
    public Map<String, String> getCurrentState() {
        return Map.of(KIND, holder.map(Holder::kind).map(Enum::name).orElse(""),
                AGENCY, holder.flatMap(Holder::agency).map(Agency::name).orElse(""));
    }

    @Override
    public void dispose() {
        holder = Optional.empty();
    }
}
