package io.orion.approval.domain;

/** The running process of an approval, as the domain wakes it. */
public interface ApprovalProcesses {

    /** Nobody needs to be asked any more. */
    void withdrawn(String subject);
}
