package org.eport.core.ledger;

import org.eport.core.text.Message;

/**
 * A place where ledger or rows are not as they were sealed.
 *
 * @param seal   number of the seal; 0 when it is about a row
 * @param index  place in the seal from 0; -1 when it is about the seal itself or a row
 * @param number {@code type/number} of the document; empty when it is about a seal
 */
public record Finding(long seal, int index, String number, Message what) {
}
