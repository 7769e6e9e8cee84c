package be.kring.web.page;

import be.kring.person.MeView;
import be.kring.person.Theme;
import be.kring.shared.Language;
import be.kring.shared.LocalisedText;
import be.kring.web.text.Messages;
import com.ibm.icu.text.NumberFormat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What every page shell needs: the reader, the language, the navigation and the front end. Templates call it
 * {@code page}.
 *
 * @param path   the path of the page, to mark where the reader is
 * @param me     null on pages for who is not signed in
 * @param groups the reader's groups
 * @param unreadNotifications how many the reader has not seen
 * @param data   the data blocks of the page
 */
public record Frame(Messages messages, Assets assets, Language language, String path, MeView me, List<MyGroup> groups,
                    long unreadNotifications, List<DataBlock> data) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    /** Groups in the navigation: more than most people have, and few enough to look through. */
    private static final int SHOWN = 30;

    /** The text of a message in the language of the page. */
    public String t(String key, Object... namesAndValues) {
        return messages.text(language, key, namesAndValues);
    }

    public String lang() {
        return language.tag();
    }

    public boolean signedIn() {
        return me != null;
    }

    /** The value of {@code data-theme}; null to follow the device. */
    public String theme() {
        return me == null || me.theme() == Theme.SYSTEM ? null : me.theme().name().toLowerCase(java.util.Locale.ROOT);
    }

    public long unread() {
        return groups.stream().mapToLong(MyGroup::unread).sum();
    }

    /** The groups in the navigation: the liveliest, and in its place the one where the reader is. */
    public List<MyGroup> shownGroups() {
        return IntStream.range(0, groups.size()).filter(place -> place < SHOWN || currentIn("/groups/" + groups.get(place).slug()) != null)
                .mapToObj(groups::get).toList();
    }

    /** Unread in the groups that the navigation leaves out. */
    public long unreadElsewhere() {
        return unread() - shownGroups().stream().mapToLong(MyGroup::unread).sum();
    }

    /** How many cases wait in a group of the reader; 0 for who is no moderator of it. */
    public long openReports(UUID groupId) {
        return groups.stream().filter(group -> group.id().equals(groupId) && group.openReports() != null).mapToLong(MyGroup::openReports).sum();
    }

    /** Whether a group of the reader has buddies and mentors. */
    public boolean mentoring(UUID groupId) {
        return groups.stream().anyMatch(group -> group.id().equals(groupId) && group.mentoring());
    }

    /** {@code page} for the link to where the reader is, null for others. */
    public String current(String address) {
        return path.equals(address) ? "page" : null;
    }

    /** The same for a tab; {@code true} when one has gone on from it to one of these pages beside it. */
    public String currentTab(String group, String tab, String... furtherPages) {
        return path.equals(group + tab) ? "page" : Stream.of(furtherPages).anyMatch(page -> path.equals(group + page)) ? "true" : null;
    }

    /** The same for a link to a place of which this page is a part. */
    public String currentIn(String address) {
        return path.equals(address) || path.startsWith(address + "/") ? "page" : null;
    }

    /** Where "write" leads: the composer of the group that is open, or else the choice of a group. */
    public String writeAddress() {
        return groups.stream().map(group -> "/groups/" + group.slug()).filter(address -> currentIn(address) != null)
                .findFirst().map(address -> address + "#write").orElse("/write");
    }

    public String in(LocalisedText text) {
        return text.in(language);
    }

    /** The {@code lang} of a text that is shown, null when it is that of the page. */
    public String langOf(LocalisedText text) {
        return text.byLanguage().containsKey(lang()) ? null
                : Optional.of(text.byLanguage()).filter(all -> !all.isEmpty()).map(all -> all.keySet().iterator().next()).orElse(null);
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(Messages.locale(language)).format(value);
    }

    public String day(Instant value) {
        return day(value.atZone(ZONE).toLocalDate());
    }

    public String day(LocalDate value) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Messages.locale(language)).format(value);
    }

    /** A day and its time, exact; empty for none. */
    public String moment(Instant value) {
        return value == null ? "" : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(Messages.locale(language))
                .format(value.atZone(ZONE));
    }

    /** The first letters of the first and the last part of a name. */
    public static String initials(String name) {
        String[] parts = name.strip().split("\\s+");
        String first = parts[0].substring(0, parts[0].offsetByCodePoints(0, Math.min(1, parts[0].codePointCount(0, parts[0].length()))));
        String last = parts.length == 1 ? "" : parts[parts.length - 1].substring(0, parts[parts.length - 1].offsetByCodePoints(0, 1));
        return (first + last).toUpperCase(java.util.Locale.ROOT);
    }
}
