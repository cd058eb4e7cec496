/** What the gates refuse: one sample per rule, named after it. Nothing here is a bean or part of the application. */
package io.orion.wrong;
