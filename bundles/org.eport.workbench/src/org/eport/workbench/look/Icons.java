package org.eport.workbench.look;

import java.net.URL;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.osgi.framework.FrameworkUtil;

/**
 * Draws the icons. They are line drawings (SVG), rasterised by SWT for the zoom of the screen, in a grey or a
 * state's colour that can be read on light and on dark. Set: Lucide, see {@code icons/LICENSE}.
 */
public final class Icons {

    private static final int NORMAL = 16;

    private Icons() {
    }

    /** 16 × 16 at a zoom of 100 %. */
    public static ImageDescriptor descriptor(Icon icon) {
        URL url = FileLocator.find(FrameworkUtil.getBundle(Icons.class), new Path(icon.path()));
        return url == null ? ImageDescriptor.getMissingImageDescriptor() : ImageDescriptor.createFromURL(url);
    }

    /** As sharp at any other size. @param size in points, a multiple of 16 looks best */
    public static ImageDescriptor descriptor(Icon icon, int size) {
        ImageDescriptor normal = descriptor(icon);
        return ImageDescriptor.createFromImageDataProvider(zoom -> normal.getImageData(zoom * size / NORMAL));
    }

    /** An image that lives as long as the manager. */
    public static Image image(Icon icon, ResourceManager images) {
        return images.get(descriptor(icon));
    }

    /** An image that lives as long as the control. */
    public static Image image(Icon icon, Control control) {
        return image(icon, new LocalResourceManager(JFaceResources.getResources(), control));
    }

    /** An image of another size that lives as long as the control. */
    public static Image image(Icon icon, int size, Control control) {
        return new LocalResourceManager(JFaceResources.getResources(), control).get(descriptor(icon, size));
    }
}
