package org.eport.workbench.plugins;

import java.util.Map;

import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.services.IServiceLocator;
import org.eclipse.ui.services.ISourceProviderService;

/**
 * Lets the menu ask whether an enterprise's card was granted the right to change plug-ins:
 * {@code org.eport.plugins.right} is {@code true} or {@code false}.
 */
public final class RightSource extends AbstractSourceProvider {

    private static final String RIGHT = "org.eport.plugins.right";

    private boolean right;

    /** On the UI thread. */
    static void tell(IServiceLocator locator, boolean granted) {
        if (locator.getService(ISourceProviderService.class).getSourceProvider(RIGHT) instanceof RightSource source
                && source.right != granted) {
            source.right = granted;
            source.fireSourceChanged(ISources.WORKBENCH, source.getCurrentState());
        }
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[] {RIGHT};
    }

    @Override
    public Map<String, Boolean> getCurrentState() {
        return Map.of(RIGHT, right);
    }

    @Override
    public void dispose() {
        right = false;
    }
}
