package io.orion.wrong.persistence;

public class PersistenceIsHidden {}
