/**
 * Who may do what: one sign-on for the portal, Camunda's pages and the API, and the rights of every role.
 */
@NullMarked
package io.orion.security;

import org.jspecify.annotations.NullMarked;
