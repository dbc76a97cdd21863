package org.eport.core.identity.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eport.core.identity.Agency;
import org.eport.core.identity.CardKind;
import org.eport.core.identity.EvaluationSet.Entry;
import org.eport.core.identity.EvaluationSet.Person;

/**
 * Who plays in an evaluation set, as a table. All names of the usual cast are invented; its organisation
 * codes begin with 9900000 and carry the check digit of GB 11714; card numbers begin with 99.
 */
public final class EvaluationCast {

    /** Organisation code, name and SAFE office (Zhuhai) of the first enterprise. */
    private static final String[] FIRST = {"990000017", "示例进出口公司", "440400"};
    /** Organisation code, name and SAFE office (Shenzhen) of the second enterprise. */
    private static final String[] SECOND = {"990000025", "样本贸易公司", "440300"};

    private final List<Subject> subjects = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    /** These people and nobody else. */
    public EvaluationCast(List<Person> people) {
        for (Person one : people) {
            add(one.role(), new Subject(one.name(), number(), one.kind(), one.agency(), one.organisation(),
                    one.organisationName(), one.level()), one.office());
        }
    }

    /** The usual cast. */
    public EvaluationCast() {
        enterprise("legal1", CardKind.LEGAL_PERSON, FIRST, "示例法人");
        enterprise("operator1", CardKind.OPERATOR, FIRST, "示例操作员");
        enterprise("declarant1", CardKind.DECLARANT, FIRST, "示例报关员");
        enterprise("legal2", CardKind.LEGAL_PERSON, SECOND, "样本法人");
        enterprise("operator2", CardKind.OPERATOR, SECOND, "样本操作员");
        agency("customs5700", Agency.CUSTOMS, "5700", "拱北海关", "拱北关员", 0);
        agency("customs5300", Agency.CUSTOMS, "5300", "深圳海关", "深圳关员", 0);
        agency("safe1", Agency.SAFE, "440400", "外汇局珠海市中心支局", "珠海初审员", 1);
        agency("safe2", Agency.SAFE, "440400", "外汇局珠海市中心支局", "珠海复审员", 2);
        agency("safe3", Agency.SAFE, "440400", "外汇局珠海市中心支局", "珠海终审员", 3);
        agency("safe440300", Agency.SAFE, "440300", "外汇局深圳市分局", "深圳外汇员", 3);
        agency("tax", Agency.TAX, "440400", "珠海市国家税务局", "珠海税务员", 0);
        agency("bank", Agency.BANK, "440400", "示例银行珠海分行", "示例银行柜员", 0);
        agency("branch", Agency.BRANCH, "5700", "数据中心拱北分中心", "拱北制卡员", 0);
    }

    /** In the same order as {@link #entries}. */
    public List<Subject> subjects() {
        return List.copyOf(subjects);
    }

    /** With the file's name alone; its folder is not known here. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    private void enterprise(String role, CardKind kind, String[] enterprise, String holder) {
        add(role, new Subject(holder, number(), kind, Optional.empty(), enterprise[0], enterprise[1], 0),
                enterprise[2]);
    }

    private void agency(String role, Agency agency, String office, String name, String holder, int level) {
        add(role, new Subject(holder, number(), CardKind.AGENCY, Optional.of(agency), office, name, level),
                office);
    }

    private String number() {
        return "99%011d".formatted(subjects.size() + 1);
    }

    private void add(String role, Subject subject, String office) {
        subjects.add(subject);
        entries.add(new Entry(role, subject.cardNumber(), subject.kind(), subject.agency(),
                subject.organisation(), subject.organisationName(), office, subject.name(),
                Path.of(subject.cardNumber() + ".card")));
    }
}
