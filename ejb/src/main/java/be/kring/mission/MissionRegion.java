package be.kring.mission;

/** Where a mission takes place: the provinces, and Brussels. */
public enum MissionRegion {
    ANTWERP, BRUSSELS, EAST_FLANDERS, FLEMISH_BRABANT, HAINAUT, LIEGE, LIMBURG, LUXEMBOURG, NAMUR, WALLOON_BRABANT, WEST_FLANDERS
}
