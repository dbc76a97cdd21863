package org.eport.exportreceipt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every state a verification form can be written down in, possible or not, and the form that stands in it.
 */
record FormState(SafeStatus safe, CustomsStatus customs, SubmitStatus submit, boolean port, boolean copy,
        boolean changed) {

    static final String NUMBER = "81N121405";

    static List<FormState> all() {
        List<FormState> all = new ArrayList<>();
        for (SafeStatus safe : SafeStatus.values()) {
            for (CustomsStatus customs : CustomsStatus.values()) {
                for (SubmitStatus submit : SubmitStatus.values()) {
                    for (int bits = 0; bits < 8; bits++) {
                        all.add(new FormState(safe, customs, submit, (bits & 1) != 0, (bits & 2) != 0,
                                (bits & 4) != 0));
                    }
                }
            }
        }
        return all;
    }

    /** The state in the words of the oracle. */
    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("safeStatus", safe.name());
        words.put("customsStatus", customs.name());
        words.put("submitStatus", submit.name());
        words.put("port", yes(port));
        words.put("copy", yes(copy));
        words.put("changed", yes(changed));
        return words;
    }

    private static String yes(boolean fact) {
        return fact ? "yes" : "no";
    }

    VerificationForm form() {
        VerificationForm form = VerificationForm.issued(NUMBER, "990000017", "示例进出口公司", "440400", "20070115");
        FormType.TYPE.set(form, "safeStatus", safe);
        FormType.TYPE.set(form, "customsStatus", customs);
        FormType.TYPE.set(form, "submitStatus", submit);
        FormType.TYPE.set(form, "settlementCopy", copy);
        FormType.TYPE.set(form, "declarationChanged", changed);
        if (port) {
            FormType.TYPE.set(form, "filingPort", "5700");
        }
        return form;
    }
}
