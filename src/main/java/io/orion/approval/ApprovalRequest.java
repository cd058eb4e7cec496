package io.orion.approval;

/**
 * What is to be approved.
 *
 * @param subject the number of the document
 * @param kind what about it, such as {@code order-terms}
 * @param summary one line for the person who decides: whom, how much, why
 * @param content a fingerprint of what is approved; another content needs another approval
 * @param requestedBy who asked, and therefore may not decide
 * @param group who decides
 * @param escalationGroup who decides when they do not
 */
public record ApprovalRequest(
        String subject,
        String kind,
        String summary,
        String content,
        String requestedBy,
        String group,
        String escalationGroup) {}
