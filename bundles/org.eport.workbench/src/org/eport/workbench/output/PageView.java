package org.eport.workbench.output;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.eport.workbench.Background;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Palette;

/** One page of a PDF as a picture, drawn off the UI thread as large as it is shown; scrolls, turns pages and zooms. */
final class PageView extends Canvas {

    private static final float LEAST = 0.25f;
    private static final float MOST = 4;
    private static final float STEP = 1.25f;
    private static final int EDGE = 16;
    private static final int LINE = 40;
    private static final float PERCENT = 100;

    /** How large a page is shown. */
    enum Fit { WIDTH, PAGE, FREE }

    private final Workstation station;
    private final PdfImages pages;
    private final Runnable changed;
    private int page;
    private Fit fit = Fit.WIDTH;
    private float zoom = 1;
    private Image image;
    private Job drawing;

    /** @param changed told when another page or size is shown */
    PageView(Composite parent, Workstation station, PdfImages pages, Runnable changed) {
        super(parent, SWT.H_SCROLL | SWT.V_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.station = station;
        this.pages = pages;
        this.changed = changed;
        setData("test.id", "print.page");
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.Resize, event -> show());
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.MouseVerticalWheel, this::wheel);
        addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_PAGE_NEXT
                && event.detail != SWT.TRAVERSE_PAGE_PREVIOUS);
        addListener(SWT.Dispose, event -> forget());
        getHorizontalBar().addListener(SWT.Selection, event -> redraw());
        getVerticalBar().addListener(SWT.Selection, event -> redraw());
        Palette.of(this).onChange(this, this::redraw);
    }

    int page() {
        return page;
    }

    int percent() {
        return Math.round(zoom * PERCENT);
    }

    void turn(int by) {
        go(page + by, false);
    }

    void go(int to, boolean atEnd) {
        int next = Math.clamp(to, 0, pages.pages() - 1);
        if (next != page) {
            page = next;
            show();
            getVerticalBar().setSelection(atEnd ? getVerticalBar().getMaximum() : 0);
            redraw();
        }
    }

    void fit(Fit wanted) {
        fit = wanted;
        show();
    }

    void zoom(boolean in) {
        fit = Fit.FREE;
        zoom = Math.clamp(in ? zoom * STEP : zoom / STEP, LEAST, MOST);
        show();
    }

    private float dotsPerInch() {
        return getDisplay().getDPI().x;
    }

    private Point size() {
        return new Point(Math.round(pages.width(page) * dotsPerInch() * zoom),
                Math.round(pages.height(page) * dotsPerInch() * zoom));
    }

    private void show() {
        Rectangle area = getClientArea();
        if (area.width < 2 * EDGE || area.height < 2 * EDGE) {
            return;
        }
        if (fit != Fit.FREE) {
            float wide = (area.width - 2 * EDGE) / (pages.width(page) * dotsPerInch());
            float high = (area.height - 2 * EDGE) / (pages.height(page) * dotsPerInch());
            zoom = Math.clamp(fit == Fit.WIDTH ? wide : Math.min(wide, high), LEAST, MOST);
        }
        scrollBars(area);
        draw();
        changed.run();
    }

    private void scrollBars(Rectangle area) {
        Point size = size();
        bar(getHorizontalBar(), size.x + 2 * EDGE, area.width);
        bar(getVerticalBar(), size.y + 2 * EDGE, area.height);
    }

    private static void bar(ScrollBar bar, int content, int shown) {
        bar.setValues(Math.min(bar.getSelection(), Math.max(0, content - shown)), 0, Math.max(content, 1),
                Math.max(1, Math.min(shown, content)), LINE, Math.max(1, shown));
        bar.setVisible(content > shown);
    }

    private void draw() {
        if (drawing != null) {
            drawing.cancel();
        }
        int wanted = page;
        float dots = dotsPerInch() * zoom * getMonitor().getZoom() / PERCENT;
        drawing = Background.read(station, station.say("workbench.print.drawing"), this, monitor -> {
            try {
                return pages.draw(wanted, dots);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, data -> drawn(wanted, data));
    }

    private void drawn(int of, ImageData data) {
        if (of == page) {
            forget();
            image = new Image(getDisplay(), data);
            redraw();
        }
    }

    private void forget() {
        if (image != null) {
            image.dispose();
            image = null;
        }
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        Palette palette = Palette.of(this);
        gc.setBackground(palette.color(Palette.Name.SURFACE));
        gc.fillRectangle(area);
        Point size = size();
        int x = size.x + 2 * EDGE <= area.width ? (area.width - size.x) / 2 : EDGE - getHorizontalBar().getSelection();
        int y = size.y + 2 * EDGE <= area.height ? (area.height - size.y) / 2 : EDGE - getVerticalBar().getSelection();
        gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_WHITE));
        gc.fillRectangle(x, y, size.x, size.y);
        if (image != null) {
            Rectangle drawn = image.getBounds();
            gc.setInterpolation(SWT.HIGH);
            gc.drawImage(image, 0, 0, drawn.width, drawn.height, x, y, size.x, size.y);
        }
        gc.setForeground(palette.color(Palette.Name.LINE));
        gc.drawRectangle(x - 1, y - 1, size.x + 1, size.y + 1);
    }

    private void key(Event event) {
        switch (event.keyCode) {
            case SWT.PAGE_DOWN -> turn(1);
            case SWT.PAGE_UP -> turn(-1);
            case SWT.HOME -> go(0, false);
            case SWT.END -> go(pages.pages() - 1, false);
            case SWT.ARROW_DOWN -> scroll(LINE);
            case SWT.ARROW_UP -> scroll(-LINE);
            case SWT.ARROW_RIGHT -> sideways(LINE);
            case SWT.ARROW_LEFT -> sideways(-LINE);
            case ' ' -> scroll(getClientArea().height - LINE);
            default -> letter(event.character);
        }
    }

    private void letter(char typed) {
        switch (typed) {
            case '+', '=' -> zoom(true);
            case '-' -> zoom(false);
            case '0' -> fit(Fit.WIDTH);
            case '9' -> fit(Fit.PAGE);
            default -> {
                // other keys are for the window
            }
        }
    }

    private void wheel(Event event) {
        if ((event.stateMask & SWT.CTRL) != 0) {
            zoom(event.count > 0);
        } else {
            scroll(-event.count * LINE);
        }
        event.doit = false;
    }

    /** At the end of a page the next one follows. */
    private void scroll(int by) {
        ScrollBar bar = getVerticalBar();
        int end = bar.getMaximum() - bar.getThumb();
        if (by > 0 && bar.getSelection() >= end) {
            go(page + 1, false);
        } else if (by < 0 && bar.getSelection() <= 0) {
            go(page - 1, true);
        } else {
            bar.setSelection(Math.clamp((long) bar.getSelection() + by, 0, end));
            redraw();
        }
    }

    private void sideways(int by) {
        getHorizontalBar().setSelection(getHorizontalBar().getSelection() + by);
        redraw();
    }
}
