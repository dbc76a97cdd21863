package org.eport.rollout;

import org.eport.core.text.Message;

/** Watches long work and may stop it. Called on the thread that works. */
public interface Steps {

    Steps NONE = new Steps() {

        @Override
        public void at(Message step) {
            // nobody watches
        }

        @Override
        public boolean stopped() {
            return false;
        }
    };

    /** What is being done now, for people. */
    void at(Message step);

    /** Asked often; what is stopped leaves everything as it was and ends with {@link RolloutException}. */
    boolean stopped();
}
