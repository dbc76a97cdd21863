package org.eport.workbench.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eport.core.store.StoreException;
import org.eport.core.text.Message;
import org.eport.workbench.Workstation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV as Excel reads it, formulas made harmless, and files that are whole or not there. */
class CsvFileTest {

    @TempDir
    private Path folder;

    private final Workstation station = SampleOffice.station(Locale.CHINESE);

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "=cmd|'/C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1",
        "\uFF1D1+1", "\uFF0B1+1", "\uFF0D1x", "\uFF20SUM", "-", "--1", "+(1)", "-1;2"})
    void givenAFormulaThenAnApostropheStandsBeforeIt(String formula) {
        assertEquals("'" + formula, CsvFile.plain(formula));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "-1", "+1", "-1.50", "-1,234,567.80", "81N121405", "示例", "a=b", "1-2", "'x", " =1"})
    void givenNoFormulaThenTheTextStaysAsItIs(String text) {
        assertEquals(text, CsvFile.plain(text));
    }

    @Test
    void givenAListThenExcelKnowsItsEncodingAndColumns() throws IOException {
        Path file = folder.resolve("list.csv");
        new CsvFile(station).write(SampleSource.of(Sample.full("81N121405").exporter("示例, \"一\"公司")), file,
                new NullProgressMonitor());

        List<String> lines = Files.readString(file).lines().toList();
        assertEquals("\uFEFF编号,出口单位,报关单号,状态,口岸,发单日期,备案时间,份数,总价,已到", lines.get(0));
        assertEquals("81N121405,\"示例, \"\"一\"\"公司\",570020120123456789,已办,5700 拱北关区,2012-07-31,"
                + "2012-08-01 07:01:02,12,\"1,234,567.80\",是", lines.get(1));
    }

    static Stream<TableFile> files() {
        Workstation station = SampleOffice.station(Locale.CHINESE);
        return Stream.of(new CsvFile(station), new XlsxFile(station));
    }

    @ParameterizedTest
    @MethodSource("files")
    void givenACancelThenTheOldFileStaysAndNothingElse(TableFile kind) throws IOException {
        Path file = Files.writeString(folder.resolve("old"), "old");
        NullProgressMonitor monitor = new NullProgressMonitor();
        Iterable<Sample> samples = () -> Stream.of(1, 2, 3).peek(i -> monitor.setCanceled(i == 2))
                .map(i -> Sample.full("" + i)).iterator();

        assertThrows(OperationCanceledException.class,
                () -> kind.write(new SampleSource("x", Sample.ALL, samples), file, monitor));

        assertEquals("old", Files.readString(file));
        assertEquals(List.of(file), inFolder());
    }

    @ParameterizedTest
    @MethodSource("files")
    void givenAFaultOfTheStoreThenNothingIsWritten(TableFile kind) throws IOException {
        Iterable<Sample> samples = () -> Stream.of(1, 2).map(CsvFileTest::broken).iterator();

        assertThrows(StoreException.class, () -> kind.write(new SampleSource("x", Sample.ALL, samples),
                folder.resolve("new"), new NullProgressMonitor()));

        assertEquals(List.of(), inFolder());
    }

    @ParameterizedTest
    @MethodSource("files")
    void givenAFolderThatIsNotThereThenItIsToldAsSuch(TableFile kind) {
        assertThrows(IOException.class, () -> kind.write(SampleSource.of(Sample.full("1")),
                folder.resolve("none/list"), new NullProgressMonitor()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void givenAFileThatIsThereThenItIsReplacedWhole(TableFile kind) throws IOException {
        Path file = Files.writeString(folder.resolve("old"), "old");

        TableFile.Written written = kind.write(SampleSource.of(Sample.full("1")), file, new NullProgressMonitor());

        assertEquals(1, written.rows());
        assertTrue(Files.size(file) > 3);
        assertEquals(List.of(file), inFolder());
    }

    private static Sample broken(int i) {
        if (i == 2) {
            throw new StoreException(Message.of("store.failed", "x"), new IOException("x"));
        }
        return Sample.full("" + i);
    }

    private List<Path> inFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
