package be.kring.group;

import be.kring.shared.Level;

import java.util.List;

/** Who is in a group, in numbers. */
public record GroupNumbers(long memberCount, long organisationCount, List<LevelCount> levels) {

    public static final GroupNumbers NONE = new GroupNumbers(0, 0, List.of());

    public record LevelCount(Level level, long count) {
    }
}
