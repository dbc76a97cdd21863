package org.eport.exportreceipt;

/**
 * What the person asking knows and the e-port may not (domain facts 4.1.4). Where the e-port holds the
 * declaration itself, that counts more than what is said here.
 *
 * @param released    the goods are released by customs
 * @param safeHasData the local SAFE office finds the submitted data
 * @param portWrong   the declaration stands, or is to be made, at another port than the form is filed at
 */
public record DiagnosisFacts(Answer released, Answer safeHasData, Answer portWrong) {

    /** What a person may say to a question. */
    public enum Answer { YES, NO, UNKNOWN }

    /** Nothing is known beyond what the e-port holds. */
    public static final DiagnosisFacts NONE = new DiagnosisFacts(Answer.UNKNOWN, Answer.UNKNOWN,
            Answer.UNKNOWN);

    public DiagnosisFacts released(Answer answer) {
        return new DiagnosisFacts(answer, safeHasData, portWrong);
    }

    public DiagnosisFacts safeHasData(Answer answer) {
        return new DiagnosisFacts(released, answer, portWrong);
    }

    public DiagnosisFacts portWrong(Answer answer) {
        return new DiagnosisFacts(released, safeHasData, answer);
    }
}
