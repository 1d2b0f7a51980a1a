package cnnbyhand.wronghouse.training;

public final class TrainingHelper {}
