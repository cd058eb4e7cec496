package io.orion.banking.domain;

/** The running clarifications, as the domain starts and wakes them. */
public interface ClarificationProcesses {

    void start(String transaction);

    /** Somebody has clarified the receipt on another way than its task. */
    void clarified(String transaction);
}
