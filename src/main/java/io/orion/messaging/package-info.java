/**
 * Messages in and out that count once: the inbox, the outbox and the keys that make commands idempotent.
 *
 * <p>All three are written in the transaction of their effect, so a crash loses nothing and a repetition doubles
 * nothing.
 */
@NullMarked
package io.orion.messaging;

import org.jspecify.annotations.NullMarked;
