package org.eport.core.identity.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.eport.core.identity.Agency;
import org.eport.core.identity.CardKind;
import org.eport.core.identity.IdentityException;
import org.eport.core.text.Message;

/**
 * The holder as written in the subject of a certificate, in both directions, so that issuing and reading
 * cannot drift apart. See {@link org.eport.core.identity.Holder} for the attributes.
 */
public record Subject(String name, String cardNumber, CardKind kind, Optional<Agency> agency,
        String organisation, String organisationName, int level) {

    /** An organisational unit that says: not for real use. Readers pass over units they do not know. */
    public static final String EVALUATION = "EVALUATION";

    public X500Name toName() {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "CN")
                .addRDN(BCStyle.O, organisationName)
                .addRDN(BCStyle.ORGANIZATION_IDENTIFIER, organisation)
                .addRDN(BCStyle.OU, kind.name());
        agency.ifPresent(of -> name.addRDN(BCStyle.OU, of.name()));
        name.addRDN(BCStyle.OU, EVALUATION);
        if (level > 0) {
            name.addRDN(BCStyle.T, "LEVEL" + level);
        }
        return name.addRDN(BCStyle.CN, this.name).addRDN(BCStyle.SERIALNUMBER, cardNumber).build();
    }

    /** @throws IdentityException naming the attribute that is missing or says two things */
    public static Subject read(X500Name name) throws IdentityException {
        List<String> units = all(name, BCStyle.OU);
        CardKind kind = one("OU", known(CardKind.values(), units));
        List<Agency> agencies = known(Agency.values(), units);
        if (kind.enterprise() != agencies.isEmpty()) {
            throw refused("OU");
        }
        Optional<Agency> agency = agencies.isEmpty() ? Optional.empty() : Optional.of(one("OU", agencies));
        return new Subject(one("CN", all(name, BCStyle.CN)),
                one("serialNumber", all(name, BCStyle.SERIALNUMBER)),
                kind, agency, one("organizationIdentifier", all(name, BCStyle.ORGANIZATION_IDENTIFIER)),
                one("O", all(name, BCStyle.O)), level(all(name, BCStyle.T)));
    }

    private static int level(List<String> titles) throws IdentityException {
        if (titles.isEmpty()) {
            return 0;
        }
        String title = one("title", titles);
        if (!title.matches("LEVEL[1-3]")) {
            throw refused("title");
        }
        return title.charAt(title.length() - 1) - '0';
    }

    private static <E extends Enum<E>> List<E> known(E[] values, List<String> units) {
        return Stream.of(values).filter(value -> units.contains(value.name())).toList();
    }

    private static <T> T one(String attribute, List<T> values) throws IdentityException {
        if (values.size() != 1) {
            throw refused(attribute);
        }
        return values.get(0);
    }

    private static IdentityException refused(String attribute) {
        return new IdentityException(Message.of("identity.subject", attribute));
    }

    private static List<String> all(X500Name name, ASN1ObjectIdentifier type) {
        List<String> values = new ArrayList<>();
        for (RDN rdn : name.getRDNs(type)) {
            for (AttributeTypeAndValue attribute : rdn.getTypesAndValues()) {
                String value = IETFUtils.valueToString(attribute.getValue());
                if (attribute.getType().equals(type) && !value.isBlank()) {
                    values.add(unescaped(attribute, value));
                }
            }
        }
        return values;
    }

    /** The value itself, where it is a string; the printed form escapes commas and the like. */
    private static String unescaped(AttributeTypeAndValue attribute, String printed) {
        return attribute.getValue() instanceof ASN1String text ? text.getString() : printed;
    }
}
