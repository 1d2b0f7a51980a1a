package cnnbyhand.wronghouse.data;

final class HasASecondDoor {
    record Door() {}
}
