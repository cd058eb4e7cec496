package io.orion.wrong;

record OldDatesStayAtTheEngine(java.util.Date day) {}
