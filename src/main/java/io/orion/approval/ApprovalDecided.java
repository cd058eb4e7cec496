package io.orion.approval;

/**
 * An approval was granted or refused. Published in the transaction of the decision.
 *
 * @param subject the document
 * @param content the fingerprint that was approved or refused; the decision says nothing of another content
 */
public record ApprovalDecided(String number, String subject, String kind, String content, boolean granted) {}
