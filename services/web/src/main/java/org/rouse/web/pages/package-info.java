/** The apps and their libraries as static files, with the headers they are to have. */
@NullMarked
package org.rouse.web.pages;

import org.jspecify.annotations.NullMarked;
