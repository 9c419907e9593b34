package org.rouse.coaching.checkin;

/**
 * A question of the safety list. The words of each are in the list's texts, by language; the list is no validated instrument. Its questions
 * follow GIRFT 2023, NICE NG234 and IFOMPT 2020. The order is persisted: only ever append.
 */
public enum SafetyItem {
    /** Numb around the genitals or back passage. */
    A1(Group.A),
    /** Bladder. */
    A2(Group.A),
    /** Bowel. */
    A3(Group.A),
    /** Weak, numb or painful in both legs. */
    A4(Group.A),
    /** A foot or leg that has become weak. */
    A5(Group.A),
    /** Began after a serious accident. */
    A6(Group.A),
    /** Chest pain, fainting, breathlessness, sudden tearing pain. */
    A7(Group.A),
    /** Fever. */
    B1(Group.B),
    /** Weight loss. */
    B2(Group.B),
    /** Strong pain after a small fall, with thin bones. */
    B3(Group.B),
    /** New pain after cancer. */
    B4(Group.B),
    /** Numb in one leg. */
    B5(Group.B),
    /** Unsteady walking or clumsy hands. */
    B6(Group.B),
    /** Sexual feeling or function. */
    B7(Group.B),
    /** Pain most nights. */
    C1(Group.C),
    /** Pain all the time, worse lying down. */
    C2(Group.C);

    /** The properties that several questions share. */
    public enum Group {
        /** Not sure counts as yes. */
        A(14),
        B(14),
        C(28);

        private final int recentDays;

        Group(int recentDays) {
            this.recentDays = recentDays;
        }

        /** A symptom that began or got worse this many days ago, or fewer, is recent. Our own bounds. */
        public int recentDays() {
            return recentDays;
        }
    }

    private final Group group;

    SafetyItem(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }
}
