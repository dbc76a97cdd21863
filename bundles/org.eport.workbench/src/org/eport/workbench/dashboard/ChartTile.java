package org.eport.workbench.dashboard;

import java.text.DecimalFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.IBarSeries;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;
import org.eport.workbench.Workstation;
import org.eport.workbench.dashboard.Figures.Series;
import org.eport.workbench.dashboard.Figures.Shape;
import org.eport.workbench.look.Palette;
import org.eport.workbench.look.TextSize;

/** One chart with the same numbers as a table beside it, which the keyboard and a screen reader reach. */
final class ChartTile extends Composite {

    static final int HEIGHT = 250;

    private static final int LEAST_CHART = 380;
    private static final int TABLE = 330;
    private static final int WIDEST_COLUMN = 110;
    /** Room between bars in percent, for one, two … categories; a single bar need not fill the chart. */
    private static final int[] PADDING = {85, 70, 60, 50, 40};
    private static final int LEAST_PADDING = 25;
    private static final int LABELLED_DAYS = 5;
    private static final int SYMBOL = 5;
    private static final double PALER = 0.8;
    /** Fewer would be marked at halves, and there is no half document. */
    private static final double LEAST_HEIGHT = 5;
    private static final double HEADROOM = 1.15;
    private static final Palette.Name[] COLOURS = {Palette.Name.ACCENT, Palette.Name.AMBER, Palette.Name.GREEN,
        Palette.Name.RED, Palette.Name.NEUTRAL, Palette.Name.BLUE};

    private final Workstation station;
    private final Label title;
    private final Composite picture;
    private final Table table;
    private Figures figures;

    /** @param open what Enter on a row does */
    ChartTile(Composite parent, Workstation station, int place, Runnable open) {
        super(parent, SWT.NONE);
        this.station = station;
        GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 8).spacing(10, 4).applyTo(this);
        title = new Label(this, SWT.NONE);
        title.setFont(TextSize.bold());
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(title);
        picture = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(picture);
        GridDataFactory.fillDefaults().grab(true, true).hint(LEAST_CHART, HEIGHT).applyTo(picture);
        table = new Table(this, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
        table.setHeaderVisible(true);
        table.setData("test.id", "dashboard.table." + place);
        GridDataFactory.fillDefaults().grab(false, true).hint(TABLE, HEIGHT).applyTo(table);
        table.addListener(SWT.DefaultSelection, event -> open.run());
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {

            @Override
            public void getName(AccessibleEvent event) {
                event.result = title.getText();
            }
        });
        Palette.of(this).onChange(this, () -> {
            if (figures != null) {
                draw();
            }
        });
    }

    void show(Figures next) {
        boolean same = next.equals(figures);
        figures = next;
        if (!same) {
            title.setText(next.title());
            fill();
            draw();
            layout(true, true);
        }
    }

    /** The newest day and the largest number stand on top. */
    private void fill() {
        int selected = table.getSelectionIndex();
        table.setRedraw(false);
        table.removeAll();
        for (TableColumn column : table.getColumns()) {
            column.dispose();
        }
        column(figures.head(), SWT.LEFT);
        figures.series().forEach(series -> column(series.label(), SWT.RIGHT));
        boolean total = figures.shape() == Shape.STACKED_BARS && figures.series().size() > 1;
        if (total) {
            column(station.say("workbench.dashboard.sum"), SWT.RIGHT);
        }
        List<Integer> order = IntStream.range(0, figures.categories().size()).boxed().toList();
        for (int i : figures.shape() == Shape.SIDEWAYS_BARS ? order : order.reversed()) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(0, figures.categories().get(i));
            for (int s = 0; s < figures.series().size(); s++) {
                item.setText(s + 1, String.valueOf(figures.series().get(s).values().get(i)));
            }
            if (total) {
                item.setText(figures.series().size() + 1, String.valueOf(figures.sum(i)));
            }
        }
        for (TableColumn column : table.getColumns()) {
            column.pack();
            column.setWidth(Math.min(column.getWidth(), WIDEST_COLUMN));
        }
        if (table.getItemCount() > 0) {
            table.setSelection(Math.clamp(selected, 0, table.getItemCount() - 1));
        }
        table.setRedraw(true);
    }

    private void column(String text, int style) {
        TableColumn column = new TableColumn(table, style);
        column.setText(text);
        column.setToolTipText(text);
    }

    private void draw() {
        for (var child : picture.getChildren()) {
            child.dispose();
        }
        if (!figures.empty()) {
            GridDataFactory.fillDefaults().grab(true, true).applyTo(chart());
        }
        picture.layout(true, true);
    }

    private Chart chart() {
        Palette palette = Palette.of(this);
        Color back = palette.color(Palette.Name.BACK);
        Color text = palette.color(Palette.Name.TEXT);
        Chart chart = new Chart(picture, SWT.NONE);
        chart.suspendUpdate(true);
        chart.setData("test.id", "dashboard.chart");
        chart.setBackground(back);
        chart.getPlotArea().setBackground(back);
        chart.getTitle().setVisible(false);
        chart.getLegend().setPosition(SWT.BOTTOM);
        chart.getLegend().setVisible(figures.series().size() > 1);
        chart.getLegend().setBackground(back);
        chart.getLegend().setForeground(text);
        chart.getLegend().setFont(TextSize.normal());
        for (IAxis axis : chart.getAxisSet().getAxes()) {
            axis.getTitle().setVisible(false);
            axis.getTick().setForeground(text);
            axis.getTick().setFont(TextSize.normal());
            axis.getGrid().setForeground(palette.color(Palette.Name.LINE));
        }
        series(chart, palette);
        axes(chart);
        chart.suspendUpdate(false);
        return chart;
    }

    private void series(Chart chart, Palette palette) {
        for (int s = 0; s < figures.series().size(); s++) {
            Series one = figures.series().get(s);
            Color colour = colour(palette, s);
            double[] numbers = values(one);
            if (figures.shape() == Shape.LINES) {
                ILineSeries<?> line = (ILineSeries<?>) chart.getSeriesSet().createSeries(ISeries.SeriesType.LINE,
                        one.label());
                line.setYSeries(numbers);
                line.setLineColor(colour);
                line.setLineWidth(2);
                line.setSymbolColor(colour);
                line.setSymbolSize(SYMBOL);
                line.setSymbolType(ILineSeries.PlotSymbolType.values()[1 + s % 4]);
                line.setAntialias(SWT.ON);
            } else {
                IBarSeries<?> bar = (IBarSeries<?>) chart.getSeriesSet().createSeries(ISeries.SeriesType.BAR,
                        one.label());
                bar.setYSeries(numbers);
                bar.setBarColor(colour);
                int categories = figures.categories().size();
                bar.setBarPadding(categories <= PADDING.length ? PADDING[categories - 1] : LEAST_PADDING);
            }
        }
    }

    /** That of the state; a second state that looks the same is paler. */
    private Color colour(Palette palette, int series) {
        Optional<Palette.Tone> tone = figures.series().get(series).tone();
        if (tone.isEmpty()) {
            return palette.color(COLOURS[series % COLOURS.length]);
        }
        long before = figures.series().subList(0, series).stream().filter(one -> one.tone().equals(tone)).count();
        RGB full = palette.color(tone.get().text()).getRGB();
        RGB back = palette.color(Palette.Name.BACK).getRGB();
        double share = 1 / (1.0 + before * PALER);
        return new Color(mixed(full.red, back.red, share), mixed(full.green, back.green, share),
                mixed(full.blue, back.blue, share));
    }

    private static int mixed(int full, int back, double share) {
        return (int) Math.round(back + (full - back) * share);
    }

    /** Sideways the first category shall stand on top, so it is the last on the axis. */
    private double[] values(Series series) {
        List<Long> values = figures.shape() == Shape.SIDEWAYS_BARS ? series.values().reversed() : series.values();
        return values.stream().mapToDouble(Long::doubleValue).toArray();
    }

    private void axes(Chart chart) {
        boolean sideways = figures.shape() == Shape.SIDEWAYS_BARS;
        IAxis category = chart.getAxisSet().getXAxis(0);
        category.setCategorySeries(labels());
        category.enableCategory(true);
        category.getGrid().setStyle(LineStyle.NONE);
        IAxis count = chart.getAxisSet().getYAxis(0);
        count.getTick().setFormat(new DecimalFormat("#"));
        if (figures.shape() == Shape.STACKED_BARS) {
            for (ISeries<?> series : chart.getSeriesSet().getSeries()) {
                series.enableStack(true);
            }
        }
        if (sideways) {
            chart.setOrientation(SWT.VERTICAL);
        }
        chart.getAxisSet().adjustRange();
        count.setRange(new Range(0, Math.max(LEAST_HEIGHT, Math.ceil(most() * HEADROOM))));
    }

    private long most() {
        return IntStream.range(0, figures.categories().size()).mapToLong(i -> figures.shape() == Shape.LINES
                ? figures.series().stream().mapToLong(one -> one.values().get(i)).max().orElse(0) : figures.sum(i))
                .max().orElse(0);
    }

    private String[] labels() {
        List<String> all = figures.categories();
        return switch (figures.shape()) {
            case SIDEWAYS_BARS -> all.reversed().toArray(String[]::new);
            case STACKED_BARS -> all.toArray(String[]::new);
            case LINES -> IntStream.range(0, all.size()).mapToObj(i -> (all.size() - 1 - i) % LABELLED_DAYS == 0
                    ? all.get(i).substring(5) : "").toArray(String[]::new);
        };
    }
}
