package org.eport.exportreceipt;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.eport.core.desk.Advice;
import org.eport.core.desk.Advisor;
import org.eport.core.desk.Workplace;
import org.eport.core.identity.Session;

/** Offers the diagnosis to whoever knows document types only. */
final class FormAdvisor implements Advisor {

    private static final String RELEASED = "released";
    private static final String SAFE_HAS_DATA = "safeHasData";
    private static final String PORT_WRONG = "portWrong";

    @Override
    public String type() {
        return FormType.ID;
    }

    @Override
    public List<String> questions() {
        return List.of(RELEASED, SAFE_HAS_DATA, PORT_WRONG);
    }

    @Override
    public Advice advise(Workplace workplace, Session session, String number, Map<String, Answer> answers,
            Clock clock) {
        DiagnosisFacts facts = new DiagnosisFacts(said(answers, RELEASED), said(answers, SAFE_HAS_DATA),
                said(answers, PORT_WRONG));
        Diagnosis.Advice advice = Diagnosis.in(workplace, clock).of(session, number, facts);
        DiagnosisCase found = advice.found();
        boolean answered = found != DiagnosisCase.NO_ACCESS && found != DiagnosisCase.NOT_FOUND;
        return new Advice(advice.symptom(), advice.meaning(), advice.next(), advice.action(),
                new Advice.Finding(found.name(), found.mover().name(), found.step(), answered));
    }

    private static DiagnosisFacts.Answer said(Map<String, Answer> answers, String question) {
        return DiagnosisFacts.Answer.valueOf(answers.getOrDefault(question, Answer.UNKNOWN).name());
    }
}
