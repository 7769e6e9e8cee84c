package be.kring.mentoring;

/** Where somebody can meet: the ten provinces of Belgium and Brussels. */
public enum Region {
    ANTWERP, BRUSSELS, EAST_FLANDERS, FLEMISH_BRABANT, HAINAUT, LIEGE, LIMBURG, LUXEMBOURG, NAMUR, WALLOON_BRABANT, WEST_FLANDERS
}
