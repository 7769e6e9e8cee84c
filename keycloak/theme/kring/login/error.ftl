<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("errorTitle")}
  <#elseif section = "form">
    <div class="alert alert-error" role="alert"><p>${kcSanitize(message.summary)?no_esc}</p></div>
    <#if traceId??><p class="hint">${msg("traceIdSupportMessage", traceId)}</p></#if>
    <#if !skipLink?? && client?? && client.baseUrl?has_content>
    <p><a class="button primary block" href="${client.baseUrl}">${msg("backToApplication")}</a></p>
    </#if>
  </#if>
</@layout.registrationLayout>
