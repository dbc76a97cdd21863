package org.eport.core.desk;

/** Watches a batch and may stop it. Called on the thread that runs the batch. */
public interface Progress {

    Progress NONE = new Progress() {

        @Override
        public void done(int documents, int of) {
            // nobody watches
        }

        @Override
        public boolean stopped() {
            return false;
        }
    };

    /** After each part: how many documents are answered for; the accepted ones among them are committed. */
    void done(int documents, int of);

    /** Asked before each part; what is not begun then is refused with {@code STOPPED}. */
    boolean stopped();
}
