/** What prompting does, to one person and to the people of a coach or an organisation, and what an analysis of it needs. */
@NullMarked
package org.rouse.coaching.study;

import org.jspecify.annotations.NullMarked;
