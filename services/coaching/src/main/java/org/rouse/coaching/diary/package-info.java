/** People's reports over HTTP: how they are, the safety list, sessions, ratings and risk facts. */
@NullMarked
package org.rouse.coaching.diary;

import org.jspecify.annotations.NullMarked;
