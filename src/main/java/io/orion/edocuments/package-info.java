/**
 * Electronic business documents in the field's standards: orders, order responses and despatch advices of Peppol BIS 3
 * (UBL 2.1), invoices and credit notes of EN 16931 as UBL and as PDF.
 *
 * <p>Turns documents into records and records into documents, and judges invoices by the official rules. Keeps nothing:
 * no database, no network. What comes from outside is read without entities, includes or external references.
 */
@NullMarked
package io.orion.edocuments;

import org.jspecify.annotations.NullMarked;
