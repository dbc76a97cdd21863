package org.eport.core.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * Who a certificate speaks for. Read from the subject: CN = name, serialNumber = card number, O =
 * organisation, organizationIdentifier = organisation code (enterprise) or office code (agency), OU = card
 * kind and, for agency cards, a second OU = agency, title = {@code LEVEL1…3}.
 *
 * @param agency       of an agency card; empty for enterprise cards
 * @param organisation organisation code of the enterprise, or office code of the agency
 * @param level        approval level 1 to 3 of an agency card, 0 when the certificate names none
 * @param fingerprint  SM3 of the DER certificate, hexadecimal
 */
public record Holder(String name, String cardNumber, CardKind kind, Optional<Agency> agency,
        String organisation, String organisationName, int level,
        Instant validFrom, Instant validTo, String fingerprint) {

    /** Whether this office has the other in its charge; see {@link Offices#covers}. */
    public boolean covers(String office) {
        return Offices.covers(organisation, office);
    }
}
