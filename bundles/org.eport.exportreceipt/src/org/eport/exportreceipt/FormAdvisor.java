package org.eport.exportreceipt;

import java.time.Clock;

import org.eport.core.desk.Advice;
import org.eport.core.desk.Advisor;
import org.eport.core.desk.Workplace;
import org.eport.core.identity.Session;

/** Offers the diagnosis to whoever knows document types only; asks nothing beyond what the e-port holds. */
final class FormAdvisor implements Advisor {

    @Override
    public String type() {
        return FormType.ID;
    }

    @Override
    public Advice advise(Workplace workplace, Session session, String number, Clock clock) {
        Diagnosis.Advice advice = Diagnosis.in(workplace, clock).of(session, number, DiagnosisFacts.NONE);
        return new Advice(advice.symptom(), advice.meaning(), advice.next(), advice.action());
    }
}
