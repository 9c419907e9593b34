/** The apps and their libraries as static files, with their headers. */
@NullMarked
package org.rouse.web.pages;

import org.jspecify.annotations.NullMarked;
