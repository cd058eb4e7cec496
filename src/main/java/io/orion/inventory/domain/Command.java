package io.orion.inventory.domain;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joins the caller's transaction and fails without one. A refusal comes before anything is written, so that the caller
 * may answer it and commit.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Transactional(
        propagation = Propagation.MANDATORY,
        noRollbackFor = {Refused.class, InvalidInput.class, UnknownRecord.class})
@interface Command {}
