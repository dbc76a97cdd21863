package org.eport.workbench.output;

import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eport.core.code.CodeEntry;
import org.eport.core.code.CodeTable;
import org.eport.core.code.Codes;
import org.eport.core.desk.Subsystem;
import org.eport.core.desk.Workplace;
import org.eport.core.flow.Flow;
import org.eport.core.identity.CardKind;
import org.eport.core.identity.Holder;
import org.eport.core.identity.Session;
import org.eport.core.ledger.LedgerSource;
import org.eport.core.store.Records;
import org.eport.core.text.Texts;
import org.eport.workbench.Workstation;

/** A workstation of samples, without store and cards. */
public final class SampleOffice {

    static final Holder HOLDER = new Holder("张三", "9900000000002", CardKind.OPERATOR, Optional.empty(), "990000017",
            "示例进出口公司", 0, Instant.EPOCH, Instant.MAX, "00");
    /** In Beijing the next day, 00:30. */
    public static final Instant NOW = Instant.parse("2012-07-31T16:30:00Z");

    private SampleOffice() {
    }

    static Workstation station(Locale locale) {
        return station(locale, stub(Records.class, Map.of()));
    }

    /** @param records what the store answers */
    public static Workstation station(Locale locale, Records records) {
        Subsystem subsystem = stub(Subsystem.class, Map.of("flows", List.<Flow<?>>of(Sample.FLOW), "id", "sample"));
        Workplace workplace = stub(Workplace.class, Map.of("texts", new Texts(List.of(new TextLoader())),
                "subsystems", List.of(subsystem), "codes", codes(), "records", records, "flow", Optional.of(Sample.FLOW),
                "ledger", stub(LedgerSource.class, Map.of("head", new LedgerSource.Head(12, "ab".repeat(32))))));
        Workstation station = new Workstation(Path.of(""), workplace, Clock.fixed(NOW, ZoneOffset.UTC), locale);
        station.open(stub(Session.class, Map.of("holder", HOLDER, "ended", Optional.empty())));
        return station;
    }

    private static Codes codes() {
        List<CodeEntry> entries = List.of(CodeEntry.always("5700", "拱北关区", "Gongbei"));
        CodeTable table = stub(CodeTable.class, Map.of("id", "offices", "entries", entries, "find",
                Optional.of(entries.get(0))));
        return new Codes() {

            @Override
            public Optional<CodeTable> table(String id) {
                return Optional.of(table);
            }

            @Override
            public Collection<CodeTable> tables() {
                return List.of(table);
            }
        };
    }

    /** Answers each method with what is given for its name; null for the others. */
    private static <T> T stub(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, args) -> answers.get(method.getName())));
    }

    /** Finds the texts of the samples beside this class. */
    private static final class TextLoader extends ClassLoader {

        TextLoader() {
            super(null);
        }

        @Override
        protected URL findResource(String name) {
            return SampleOffice.class.getResource(name);
        }
    }
}
