/** The effect of prompting, on one person and on the people of a coach or an organisation, and the data that an analysis of it needs. */
@NullMarked
package org.rouse.coaching.study;

import org.jspecify.annotations.NullMarked;
