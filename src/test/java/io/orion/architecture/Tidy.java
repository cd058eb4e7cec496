package io.orion.architecture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Style that a formatter does not see. A ban names what to write instead. */
final class Tidy {

    static final int FILE = 300;

    /** A translation is as long as what it translates. */
    static final int TEXTS = 1000;

    static final int LINE = 120;
    static final int MARKUP_LINE = 160;
    static final int METHOD = 30;
    static final int BEAN = 8;

    private static final Pattern METHOD_OPENS =
            Pattern.compile("^ {4,}(?!.*\\b(if|for|while|switch|try|catch|synchronized|new|else|do)\\b ?\\(?.*)"
                    + "(?!.*(->|=)).*\\)?( throws [\\w., ]+)? \\{$|^ {12,}(throws .*|.*\\)) \\{$");
    private static final Pattern TYPE_OPENS = Pattern.compile("^ *(\\w+ )*(class|interface|enum|record|@interface) .*");
    private static final Pattern BEAN_RUNS =
            Pattern.compile("^ {4}public void (execute|notify)\\(Delegate(Execution|Task) \\w+\\).* \\{$");

    private static final Map<Pattern, String> BANNED = banned();

    private Tidy() {}

    private static Map<Pattern, String> banned() {
        var bans = new LinkedHashMap<String, String>();
        bans.put("System\\.(out|err)\\b", "a Logger");
        bans.put("printStackTrace", "a Logger, or throw");
        bans.put("Thread\\.sleep", "MovableClock, or wait for what is to happen");
        bans.put("@Disabled|@Ignore\\b", "a test that runs, or none");
        bans.put("\\b(TODO|FIXME|XXX)\\b", "the work itself, or an issue");
        bans.put("@author|@Author", "nothing, the history knows");
        bans.put("\\b(Instant|LocalDate|LocalDateTime|ZonedDateTime|OffsetDateTime)\\.now\\(\\)", "the injected Clock");
        bans.put("new Date\\(\\)", "the injected Clock");
        bans.put("Math\\.random|new Random\\(\\)", "a seeded Random, or SecureRandom");
        bans.put("^import (static )?[\\w.]+\\.\\*;", "the names that are used");
        bans.put("\\t", "blanks");
        bans.put("[ \\t]+$", "nothing at the end of a line");
        bans.put("registry\\.npmjs|repo1?\\.maven|/artifactory/|/nexus/", "no registry: it is the machine's affair");
        bans.put("(?<![\\w.}/-])/(home|root|work|Users)/|[A-Z]:\\\\\\\\", "a path relative to the repository");
        var patterns = new LinkedHashMap<Pattern, String>();
        bans.forEach((ban, instead) -> patterns.put(Pattern.compile(ban), instead));
        return patterns;
    }

    /** What is wrong with a file, each with its line. */
    static List<String> wrongs(String path, List<String> lines) {
        var found = new ArrayList<String>();
        int longest = path.endsWith(".properties") ? TEXTS : FILE;
        if (lines.size() > longest) {
            found.add(path + " has " + lines.size() + " lines, more than " + longest);
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String where = path + ":" + (i + 1);
            int most = path.endsWith(".html") ? MARKUP_LINE : LINE;
            if (line.length() > most) {
                found.add(where + " is longer than " + most);
            }
            BANNED.forEach((ban, instead) -> {
                if (ban.matcher(line).find()) {
                    found.add(where + " has " + ban + "; write " + instead);
                }
            });
        }
        if (path.endsWith(".java")) {
            found.addAll(longMethods(path, lines));
        }
        return found;
    }

    private static List<String> longMethods(String path, List<String> lines) {
        var found = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            if (METHOD_OPENS.matcher(lines.get(i)).matches()
                    && !TYPE_OPENS.matcher(declaration(lines, i)).matches()) {
                int length = bodyFrom(lines, i);
                if (length > METHOD) {
                    found.add(path + ":" + (i + 1) + " opens a method of " + length + " lines, more than " + METHOD);
                }
            }
        }
        return found;
    }

    /** The first line of what opens here: a long declaration goes over several, each further indented. */
    private static String declaration(List<String> lines, int opening) {
        int first = opening;
        while (first > 0
                && (lines.get(first).matches(" *(throws|implements|extends|\\)).*")
                        || indent(lines.get(first)) > indent(lines.get(first - 1)) + 4
                        || lines.get(first - 1).matches(".*[,(]"))) {
            first--;
        }
        return lines.get(first);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** Delegates and listeners whose work does not fit in {@value #BEAN} lines. */
    static List<String> longBeans(String path, List<String> lines) {
        var found = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            if (BEAN_RUNS.matcher(lines.get(i)).matches() && bodyFrom(lines, i) > BEAN) {
                found.add(path + ":" + (i + 1) + " does more than a delegate should");
            }
        }
        return found;
    }

    /** How many lines stand between an opening brace at a line's end and its closing one. */
    private static int bodyFrom(List<String> lines, int opening) {
        int depth = 0;
        for (int i = opening; i < lines.size(); i++) {
            String code = lines.get(i).replaceAll("\"(\\\\.|[^\"\\\\])*\"|'.'|//.*", "");
            depth += (int) code.chars().filter(c -> c == '{').count();
            depth -= (int) code.chars().filter(c -> c == '}').count();
            if (depth <= 0) {
                return i - opening - 1;
            }
        }
        return 0;
    }
}
