package org.eport.rollout.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eport.core.desk.Region;
import org.eport.core.desk.Subsystem;
import org.eport.core.desk.Workplace;
import org.eport.core.desk.Workplaces;
import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.flow.Actor;
import org.eport.core.flow.Flow;
import org.eport.core.identity.Agency;
import org.eport.core.identity.EvaluationSet.Person;
import org.eport.core.ledger.LedgerSource;
import org.eport.rollout.record.RolloutSubsystem;
import org.eport.rollout.ring.HealthReport.Result;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

/** The self-test over a real workplace, and over the same with one thing wrong at a time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SelfTestTest {

    private static final Instant NOW = Instant.parse("2026-12-02T01:00:00Z");

    private Officers officers;
    private Workplace place;
    private Path folder;

    @BeforeAll
    void openWorkplace(@TempDir Path temporary) throws Exception {
        folder = temporary;
        officers = new Officers(folder.resolve("place"),
                List.of(Person.officer("5300", Agency.BRANCH, "5300", "数据中心深圳分中心", "深圳员")));
        place = Workplaces.open(folder.resolve("place"), List.of(new RolloutSubsystem()), List.of(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterAll
    void close() {
        place.close();
        officers.close();
    }

    /** The text of each check that found something, by its name. */
    private static Map<String, String> bad(Workplace place, SelfTest.Part... parts) {
        Map<String, String> bad = new TreeMap<>();
        List<Result> results = SelfTest.run(place, List.of(parts));
        assertEquals(List.of("documents", "texts", "codes", "ledger", "bundles"),
                results.stream().map(Result::name).toList());
        for (Result result : results) {
            assertTrue(result.text().zh().codePoints().anyMatch(Character::isIdeographic), result.text().zh());
            if (!result.ok()) {
                bad.put(result.name(), result.text().en());
            }
        }
        return bad;
    }

    /** The interface with some methods answered otherwise. */
    private static <T> T like(Class<T> type, T real, Map<String, Function<Object[], Object>> other) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (other.containsKey(method.getName())) {
                return other.get(method.getName()).apply(args);
            }
            try {
                return method.invoke(real, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private Workplace with(String room, Object instead) {
        return like(Workplace.class, place, Map.of(room, args -> instead));
    }

    private Workplace withLedger(String method, Function<Object[], Object> other) {
        return with("ledger", like(LedgerSource.class, place.ledger(), Map.of(method, other)));
    }

    @Test
    void aWorkplaceInOrderIsGoodAndItsReportIsReadable() throws Exception {
        SelfTest.Part part = new SelfTest.Part("org.eport.a", Bundle.RESOLVED);
        assertEquals(Map.of(), bad(place, part, new SelfTest.Part("org.eport.b", Bundle.ACTIVE)));
        HealthReport report = new HealthReport("5300", "counter-1", "1.0.0", 0, new TreeMap<>(),
                SelfTest.run(place, List.of(part)), NOW);
        assertTrue(report.good());
        assertEquals(report, HealthReport.read(report.write(officers.session("5300", NOW)), officers.trust(), NOW)
                .report());
    }

    @Test
    void aBundleThatIsNotResolvedIsNamed() {
        assertEquals(Map.of("bundles", "These bundles lack something they need: org.eport.b, org.eport.c."),
                bad(place, new SelfTest.Part("org.eport.c", Bundle.INSTALLED),
                        new SelfTest.Part("org.eport.a", Bundle.STARTING),
                        new SelfTest.Part("org.eport.b", Bundle.UNINSTALLED)));
    }

    @Test
    void aTextThatIsThereInOneLanguageOnlyIsMissing() throws IOException {
        Path texts = Files.createDirectories(folder.resolve("region/OSGI-INF/l10n"));
        Files.writeString(texts.resolve("bundle.properties"), "region.test.name = Test\n");
        Files.writeString(texts.resolve("bundle_zh.properties"), "region.other.name = 测试\n");
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.resolve("region").toUri().toURL()}, null)) {
            Region region = new Region() {

                @Override
                public String id() {
                    return "test";
                }

                @Override
                public String subsystem() {
                    return "rollout";
                }

                @Override
                public ClassLoader loader() {
                    return loader;
                }
            };
            assertEquals(Map.of("texts", "These texts are missing in Chinese or English: region.test.name."),
                    bad(with("regions", List.of(region))));
            Files.writeString(texts.resolve("bundle_zh.properties"), "region.test.name = 测试\n");
            assertEquals(Map.of(), bad(with("regions", List.of(region))));
        }
    }

    @Test
    void aLedgerThatDoesNotFitItsHeadIsTold() {
        Map<String, String> bad = bad(withLedger("head", args -> new LedgerSource.Head(0, "00")));
        assertEquals(List.of("ledger"), List.copyOf(bad.keySet()));
        Map<String, String> gone = bad(withLedger("head", args -> new LedgerSource.Head(3, "00")));
        assertEquals(List.of("ledger"), List.copyOf(gone.keySet()));
    }

    @Test
    void aDocumentTypeTheStoreDoesNotKeepIsNamed() {
        Collection<DocumentType<?>> none = List.of();
        Map<String, String> bad = bad(withLedger("types", args -> none));
        assertEquals(List.of("documents"), List.copyOf(bad.keySet()));
        assertTrue(bad.get("documents").contains("core.permission"), bad.toString());
    }

    /** A subsystem whose field chooses from a table nobody brought, and which the store knows nothing of. */
    @Test
    void aTableThatIsMissingIsNamed() {
        Subsystem half = like(Subsystem.class, new RolloutSubsystem(), Map.of("id", args -> "slip",
                "functions", args -> List.of(), "flows", args -> List.of(Slip.FLOW)));
        List<Subsystem> subsystems = Stream.concat(place.subsystems().stream(), Stream.of(half)).toList();
        Map<String, String> bad = bad(with("subsystems", subsystems));
        assertEquals("These code tables are missing or empty: nowhere.", bad.get("codes"));
        assertEquals("The store does not keep these document types: slip.slip.", bad.get("documents"));
        assertTrue(bad.get("texts").contains("slip.slip.port"), bad.toString());
        assertEquals(3, bad.size());
    }

    /** A document that was never installed. */
    static final class Slip extends Document {

        static final Flow<Slip> FLOW = Flow.of(DocumentType.of("slip.slip", Slip.class)
                .fields(Field.code("port", "nowhere"), Field.code("district", "customs_districts")).build())
                .action("fill").creates().by(Actor.OPERATOR).input(Field.code("port", "nowhere"))
                .effect((slip, work) -> slip.port = "").done().build();

        private String port;
        private String district;
    }

    /** A plug-in that fails at one check does not keep the others from being made, whatever it says. */
    @Test
    void aCheckThatFailsIsToldOnOneLineAndShortEnoughForAReport() throws Exception {
        Workplace broken = withLedger("head", args -> {
            throw new IllegalStateException("first line\nsecond line " + "𠀀".repeat(1000));
        });
        Map<String, String> bad = bad(broken);
        assertEquals(List.of("ledger"), List.copyOf(bad.keySet()));
        assertTrue(bad.get("ledger").contains("first line second line"), bad.toString());
        HealthReport report = new HealthReport("5300", "counter-1", "1.0.0", 0, new TreeMap<>(),
                SelfTest.run(broken, List.of()), NOW);
        assertEquals(report, HealthReport.read(report.write(officers.session("5300", NOW)), officers.trust(), NOW)
                .report());
        assertEquals(Optional.of(false), Optional.of(report.good()));
    }
}
