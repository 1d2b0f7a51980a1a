package cnnbyhand.wronghouse;

public final class Door {}
