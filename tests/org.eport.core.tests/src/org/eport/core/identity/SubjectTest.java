package org.eport.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.eport.core.identity.internal.Subject;
import org.junit.jupiter.api.Test;

/** What the subject of a certificate may and may not say. */
class SubjectTest {

    @Test
    void everyKindAgencyAndLevelIsReadAsWritten() throws Exception {
        for (CardKind kind : CardKind.values()) {
            if (kind.enterprise()) {
                readsAsWritten(new Subject("张, 三 + \"A\"", "9900000000001", kind, Optional.empty(),
                        "990000017", "示例 <进出口> 公司", 0));
            }
        }
        for (Agency agency : Agency.values()) {
            for (int level = 0; level <= 3; level++) {
                readsAsWritten(new Subject("李四", "9900000000002", CardKind.AGENCY, Optional.of(agency),
                        "440400", "外汇局", level));
            }
        }
    }

    @Test
    void evaluationCardsAreMarked() {
        assertTrue(World.OPERATOR.toName().toString().contains("OU=EVALUATION"));
    }

    @Test
    void unitsNobodyKnowsArePassedOver() throws Exception {
        assertEquals(CardKind.OPERATOR, read("OU=Sales,OU=OPERATOR,OU=EVALUATION").kind());
    }

    @Test
    void whatIsMissingOrTwofoldIsRefusedByName() {
        refused("OU", "OU=EVALUATION");
        refused("OU", "OU=OPERATOR,OU=DECLARANT");
        refused("OU", "OU=AGENCY");
        refused("OU", "OU=AGENCY,OU=SAFE,OU=TAX");
        refused("OU", "OU=OPERATOR,OU=SAFE");
        refused("title", "OU=AGENCY,OU=SAFE,T=LEVEL4");
        refused("title", "OU=AGENCY,OU=SAFE,T=LEVEL1,T=LEVEL2");
        for (String attribute : List.of("CN", "SERIALNUMBER", "O", "2.5.4.97")) {
            String name = "CN=n,SERIALNUMBER=1,O=o,2.5.4.97=c,OU=OPERATOR".replaceAll(
                    "(^|,)" + attribute.replace(".", "\\.") + "=[^,]*", "").replaceAll("^,", "");
            assertThrows(IdentityException.class, () -> Subject.read(new X500Name(BCStyle.INSTANCE, name)),
                    name);
        }
    }

    private static void readsAsWritten(Subject subject) throws Exception {
        assertEquals(subject, Subject.read(X500Name.getInstance(subject.toName().getEncoded())));
    }

    private static void refused(String attribute, String units) {
        IdentityException refused = assertThrows(IdentityException.class, () -> read(units), units);
        assertEquals("identity.subject", refused.text().key());
        assertEquals(List.of(attribute), refused.text().args());
    }

    private static Subject read(String units) throws IdentityException {
        return Subject.read(new X500Name(BCStyle.INSTANCE, "CN=n,SERIALNUMBER=1,O=o,2.5.4.97=c," + units));
    }
}
